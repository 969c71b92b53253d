//! The routines that come with the program, in the order they are shown in.

macro_rules! routines {
    ($($id:literal),* $(,)?) => {
        /// Ids and texts.
        pub(super) const ROUTINES: &[(&str, &str)] =
            &[$(($id, include_str!(concat!("../../routines/", $id, ".ron")))),*];
    };
}

routines![
    "desk_reset",
    "desk_micro_break",
    "morning_psoas_reset",
    "full_psoas_relief",
    "core_and_glute_strength",
    "left_focus_balance",
    "right_focus_balance",
    "beginner_gentle",
    "roll_and_release",
    "coherent_breathing",
    "long_exhale_breathing",
    "evening_wind_down",
];

/// Whether a built-in routine has this id.
pub(super) fn has(id: &str) -> bool {
    ROUTINES.iter().any(|(builtin, _)| *builtin == id)
}

/// The text of a built-in routine; empty where there is none of this id.
pub(super) fn text(id: &str) -> &'static str {
    let mut routines = ROUTINES.iter();
    routines
        .find(|(builtin, _)| *builtin == id)
        .map_or("", |(_, text)| *text)
}
