//! What holds for any day: a person comes and goes, runs sessions, answers or does not.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

/// What goes on for some minutes.
#[derive(Debug, Clone, Copy)]
enum Life {
    Works,
    Away,
    Session,
    DoNotDisturb,
    Asleep,
}

/// A stretch of the day, and what is said to a question in it.
type Stretch = (Life, u64, Option<Answer>);

fn life() -> impl Strategy<Value = Vec<Stretch>> {
    let what = prop_oneof![
        4 => Just(Life::Works),
        2 => Just(Life::Away),
        1 => Just(Life::Session),
        1 => Just(Life::DoNotDisturb),
        1 => Just(Life::Asleep),
    ];
    let answer = prop_oneof![
        4 => Just(None),
        1 => Just(Some(Answer::Later)),
        1 => Just(Some(Answer::Skip)),
        1 => Just(Some(Answer::Start)),
        1 => Just(Some(Answer::QuietToday)),
    ];
    vec((what, 1_u64..200, answer), 1..40)
}

/// A minute of the simulation.
#[derive(Debug, Clone, Copy)]
struct Minute {
    life: Life,
    idle: u64,
    answer: Option<Answer>,
    asked: bool,
}

/// Plays `days` from seven on a Monday. With `every_minute` the scheduler is looked in on all the
/// time, else only when it wants to be; minutes asleep are not seen at all.
fn play(rules: &Rules, days: &[Stretch], every_minute: bool) -> Vec<(Moment, Minute)> {
    let mut scheduler = Scheduler::begin(Kept::default(), at(clock(7, 0)));
    let mut played = Vec::new();
    let (mut awake, mut idle, mut wait) = (clock(7, 0), 0, 0);
    let mut around = Around::default();
    let stretches = days
        .iter()
        .flat_map(|(life, len, answer)| (0..*len).map(move |_| (*life, *answer)));
    for (wall, (life, answer)) in (clock(7, 0)..).zip(stretches) {
        let now = Moment {
            stamp: Stamp::from_origin(mins(awake)),
            ..at(wall)
        };
        let away = matches!(life, Life::Away | Life::Asleep);
        idle = if away { idle + 1 } else { 0 };
        around.in_session = matches!(life, Life::Session);
        around.do_not_disturb = matches!(life, Life::DoNotDisturb);
        if around.in_session {
            around.last_session = Some(now.wall);
        }
        let mut minute = Minute {
            life,
            idle,
            answer,
            asked: false,
        };
        if !matches!(life, Life::Asleep) {
            awake += 1;
            if every_minute || wait == 0 {
                let look = Look {
                    now,
                    idle: Some(mins(idle)),
                };
                let (asked, next) = step(&mut scheduler, rules, look, around, answer);
                minute.asked = asked;
                wait = next.as_secs() / 60;
            }
            wait = wait.saturating_sub(1);
        }
        played.push((now, minute));
    }
    played
}

/// A look, and the answer to what was asked at it.
fn step(
    scheduler: &mut Scheduler,
    rules: &Rules,
    look: Look,
    around: Around,
    answer: Option<Answer>,
) -> (bool, Duration) {
    let asked = match scheduler.look(rules, look) {
        Next::Wait(wait) => return (false, wait),
        Next::Due => match scheduler.ask(rules, look.now, around) {
            Ok(_) => true,
            Err(wait) => return (false, wait),
        },
    };
    if let Some(answer) = answer {
        scheduler.answer(rules, look.now, answer);
    }
    match scheduler.look(rules, look) {
        Next::Wait(wait) => (asked, wait),
        Next::Due => (asked, Duration::ZERO),
    }
}

fn some_rules() -> impl Strategy<Value = Rules> {
    (20_u64..=60, any::<[bool; 7]>(), 0_u8..24, 1_u8..=24).prop_map(|(every, days, from, until)| {
        Rules {
            every: mins(every),
            hours: Hours { days, from, until },
            day_ends_at: 3,
        }
    })
}

proptest! {
    #[test]
    fn nobody_is_asked_in_a_session_while_away_while_not_to_be_disturbed_or_outside_of_the_hours(
        rules in some_rules(), days in life(), every_minute: bool,
    ) {
        for (now, minute) in play(&rules, &days, every_minute) {
            if minute.asked {
                prop_assert!(matches!(minute.life, Life::Works | Life::Away), "{minute:?}");
                prop_assert!(minute.idle < 5, "{minute:?}");
                prop_assert!(rules.hours.contain(now.wall.naive_local()), "{now:?}");
            }
        }
    }

    #[test]
    fn a_break_is_asked_for_at_most_twice_and_never_again_after_an_answer(
        rules in some_rules(), days in life(), every_minute: bool,
    ) {
        // When the last question came, how often in a row, and what was said to it.
        let mut last: Option<(u64, u32, Option<Answer>)> = None;
        for (now, minute) in play(&rules, &days, every_minute) {
            if !minute.asked {
                continue;
            }
            let at = now.stamp.since_origin().as_secs() / 60;
            let every = rules.every.as_secs() / 60;
            let mut row = 1;
            if let Some((before, times, answer)) = last {
                let gap = at - before;
                let repeats = match answer {
                    None => times == 1,
                    Some(Answer::Later) => true,
                    Some(_) => false,
                };
                prop_assert!(gap >= every || (repeats && gap >= 10), "after {gap} min");
                row = if answer.is_none() && gap < every { times + 1 } else { 1 };
            }
            last = Some((at, row, minute.answer));
        }
    }

    #[test]
    fn looking_rarely_asks_as_looking_all_the_time(rules in some_rules(), days in life()) {
        // A machine that slept is noticed at the next look, which may be later.
        let days: Vec<_> = days.into_iter().filter(|(life, len, _)| match life {
            Life::Works => true,
            // Absences a minute longer than the shortest are noticed for sure.
            Life::Away => *len > 6,
            _ => false,
        }).collect();
        let asked = |every_minute| -> Vec<_> {
            let played = play(&rules, &days, every_minute).into_iter();
            played.filter(|(_, minute)| minute.asked).map(|(now, _)| now.wall).collect()
        };
        prop_assert_eq!(asked(false), asked(true));
    }

    #[test]
    fn whoever_comes_back_and_stays_is_asked_again(rules in some_rules(), days in life()) {
        let rules = Rules { hours: Hours { days: [true; 7], from: 0, until: 24 }, ..rules };
        let mut days = days;
        for (.., answer) in &mut days {
            *answer = answer.filter(|said| *said != Answer::QuietToday);
        }
        days.extend([(Life::Away, 30, None), (Life::Works, 70, None)]);
        let played = play(&rules, &days, false);
        let back = &played[played.len() - 70..];
        prop_assert!(back.iter().any(|(_, minute)| minute.asked));
    }
}
