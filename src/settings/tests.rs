//! Reading gives what it can; writing touches only what changed.

use proptest::prelude::*;

use super::*;
use crate::words::Area;

mod read_ {
    use super::*;

    #[test]
    fn an_empty_file_is_the_defaults_without_a_word() {
        let read = read("");
        assert_eq!(read.settings, Settings::default());
        assert!(read.warnings.is_empty() && !read.broken);
    }

    #[test]
    fn a_wrong_value_costs_that_value_only() {
        let Read {
            settings,
            warnings,
            broken,
        } = read("[sound]\nvolume = 300\n[appearance]\ntheme = \"light\"\n");
        assert!(!broken);
        assert_eq!(settings.volume, Settings::default().volume);
        assert_eq!(settings.theme, Theme::Light);
        let said: Vec<String> = warnings.iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            ["sound.volume: expected a whole number from 0 to 100. The default is used."]
        );
    }

    #[test]
    fn a_wrong_type_is_said_with_what_is_allowed() {
        let warnings = read("[appearance]\ntheme = 3\n").warnings;
        assert_eq!(warnings.len(), 1);
        assert!(
            warnings[0]
                .expected
                .contains("\"system\", \"dark\", \"light\"")
        );
    }

    #[test]
    fn a_broken_file_is_said_and_the_defaults_are_used() {
        let read = read("[sound\nvolume = ");
        assert_eq!(read.settings, Settings::default());
        assert_eq!(read.warnings.len(), 1);
        assert!(read.broken);
    }
}

mod write_ {
    use super::*;

    #[test]
    fn comments_order_and_unknown_keys_stay() {
        let before = "# mine\n[appearance]\ntheme = \"dark\" # at night\nsparkle = true\n\n[sound]\nvolume = 70\n";
        let mut settings = read(before).settings;
        settings.theme = Theme::Light;
        let after = write(before, &settings);
        assert!(
            after.starts_with(
                &before
                    .replace("\"dark\"", "\"light\"")
                    .replace("\n\n[sound]\nvolume = 70\n", "\n")
            )
        );
        assert!(
            after.contains("# mine")
                && after.contains("# at night")
                && after.contains("sparkle = true")
        );
    }

    #[test]
    fn a_wrong_value_is_said_once_and_gone_with_the_next_change() {
        let before = "[sound.own]\ntick = 10\n[sound]\nvolume = \"loud\"\n";
        let first = read(before);
        assert_eq!(first.warnings.len(), 2);
        assert!(read(&write(before, &first.settings)).warnings.is_empty());
    }

    #[test]
    fn own_sounds_are_read_and_written_in_a_table_of_their_own() {
        let before = "[sound.own]\ntick = \"wood.wav\" # mine\nbell = 3\n";
        let mut settings = read(before).settings;
        assert_eq!(settings.sound.own, [("tick", "wood.wav".to_owned())].into());
        settings.sound.own.insert("done", "gong.wav".to_owned());
        let after = write(before, &settings);
        assert!(after.contains("tick = \"wood.wav\" # mine\nbell = 3\n"));
        assert_eq!(read(&after).settings, settings);
        settings.sound.own.clear();
        let cleared = write(&after, &settings);
        assert!(read(&cleared).settings.sound.own.is_empty(), "{cleared}");
    }

    #[test]
    fn a_routine_that_sounds_otherwise_has_a_table_of_its_own() {
        let before = "[sound.routines.night]\nset = \"bowl\" # soft\nvoice = false\n";
        let mut settings = read(before).settings;
        let night = settings.sound.of_routine("night");
        assert_eq!((night.set, night.voice), (ToneSet::Bowl, false));
        assert_eq!(settings.sound.of_routine("other"), settings.sound);
        assert!(write(before, &settings).contains(before));
        let desk = RoutineSound {
            voice: Some(false),
            set: None,
        };
        settings.sound.routines.insert("desk 2.b".to_owned(), desk);
        settings.sound.routines.remove("night");
        let after = write(before, &settings);
        assert!(after.contains("[sound.routines.\"desk 2.b\"]") && !after.contains("night"));
        assert_eq!(read(&after).settings, settings);
    }

    #[test]
    fn a_wrong_sound_of_a_routine_is_said_with_its_place() {
        let warnings = read("[sound.routines.night]\nset = \"gong\"\nvoice = 1\n").warnings;
        let keys: Vec<&str> = warnings.iter().map(|one| one.key.as_str()).collect();
        assert_eq!(
            keys,
            ["sound.routines.night.set", "sound.routines.night.voice"]
        );
    }

    #[test]
    fn what_did_not_change_is_the_same_to_the_byte() {
        let full = write("", &Settings::default());
        assert_eq!(write(&full, &Settings::default()), full);
    }
}

proptest! {
    #[test]
    fn what_is_written_reads_back(volume in 0u8..=100, text_size in 90u16..=150, minutes in 5u16..=600, light: bool, still: bool) {
        let settings = Settings {
            volume,
            text_size,
            minutes_a_week: minutes,
            reduce_motion: still,
            theme: if light { Theme::Light } else { Theme::Dark },
            sound: SoundSettings {
                tones: light,
                set: if light { ToneSet::Bowl } else { ToneSet::Plain },
                countdown: if light { Countdown::Off } else { Countdown::Five },
                lead_ms: u16::from(volume) * 10,
                ..SoundSettings::default()
            },
            reminders: ReminderSettings {
                on: light,
                every_minutes: 20 + volume % 41,
                days: [still, light, true, false, still, light, true],
                from_hour: volume % 24,
                ..ReminderSettings::default()
            },
            pause_players: still,
            session: SessionSettings {
                first_side: if light { FirstSide::InTurn } else { FirstSide::Behind },
                ready_percent: 100 + u16::from(volume),
                hard_exercises: still,
                accepted: light,
                ask_before: light,
                area: if light { Area::LowBack } else { Area::Pelvis },
            },
            ..Settings::default()
        };
        let Read { settings: back, warnings, .. } = read(&write("", &settings));
        prop_assert_eq!(back, settings);
        prop_assert!(warnings.is_empty());
    }

    #[test]
    fn any_text_at_all_gives_settings(text in ".{0,200}") {
        let Read { settings, .. } = read(&text);
        prop_assert!((90..=150).contains(&settings.text_size));
    }
}
