//! What every colour role looks like in the dark and in the light.
//!
//! This is the one place with colour values; everything else reads roles. The contrasts between
//! them are held by the tests of [`super`].

use egui::Color32;

use super::palette::Palette;

/// Light figures on a near-black ground: the default, easy on the eyes in a dim room.
pub const DARK: Palette = Palette {
    bg_window: hex(0x10_13_15),
    bg_card: hex(0x18_1C_1F),
    bg_raised: hex(0x21_27_2B),
    bg_hover: hex(0x2A_31_36),
    bg_input: hex(0x0C_0F_11),
    bg_scrim: hex(0x00_00_00),
    line_hair: hex(0x2A_30_35),
    line_strong: hex(0x43_4C_52),
    line_control: hex(0x75_80_85),
    text_primary: hex(0xF3_F1_EC),
    text_secondary: hex(0xB6_BD_C0),
    text_tertiary: hex(0x94_9D_A1),
    text_disabled: hex(0x66_70_75),
    button_primary_bg: hex(0xF3_F1_EC),
    button_primary_hover: hex(0xFF_FF_FF),
    button_primary_pressed: hex(0xD8_D6_D0),
    button_primary_fg: hex(0x10_13_15),
    kind_stretch: hex(0x79_DB_C9),
    kind_strength: hex(0xEF_A8_50),
    kind_breath: hex(0x94_90_EE),
    kind_stretch_tint: hex(0x18_25_23),
    kind_strength_tint: hex(0x29_21_19),
    kind_breath_tint: hex(0x1F_1F_2E),
    kind_stretch_dim: hex(0x3B_6B_64),
    kind_strength_dim: hex(0x73_54_31),
    kind_breath_dim: hex(0x4B_4A_78),
    on_kind: hex(0x10_13_15),
    danger_fg: hex(0xFF_A6_9E),
    danger_bg: hex(0x33_20_1F),
    danger_line: hex(0xB2_63_5C),
    danger_fill: hex(0xF0_8A_80),
    on_danger: hex(0x1C_0B_0A),
    warn_fg: hex(0xF1_C7_6B),
    warn_bg: hex(0x2B_25_17),
    focus: hex(0x8A_B8_FF),
    figure_near: hex(0xF3_F1_EC),
    figure_trunk: hex(0xD3_D2_CC),
    figure_far: hex(0x69_73_7A),
    figure_prop: hex(0x46_50_56),
    figure_mat: hex(0x2A_32_37),
    figure_floor: hex(0x43_4C_52),
    ring_track: hex(0x26_2C_31),
    phase_neutral: hex(0xD3_D2_CC),
    heat: [
        hex(0x1E_23_27),
        hex(0x2A_4A_46),
        hex(0x3E_73_6B),
        hex(0x57_A5_96),
        hex(0x79_DB_C9),
    ],
    code_key: hex(0xB6_BD_C0),
    code_type: hex(0x79_DB_C9),
    code_string: hex(0xEF_A8_50),
    code_number: hex(0xB3_B0_F5),
    code_comment: hex(0x94_9D_A1),
};

/// Dark figures on paper.
pub const LIGHT: Palette = Palette {
    bg_window: hex(0xF5_F5_F2),
    bg_card: hex(0xFF_FF_FF),
    bg_raised: hex(0xEE_EE_EA),
    bg_hover: hex(0xE6_E6_E1),
    bg_input: hex(0xFF_FF_FF),
    bg_scrim: hex(0x16_19_1B),
    line_hair: hex(0xE2_E2_DD),
    line_strong: hex(0xC2_C5_C1),
    line_control: hex(0x82_89_8B),
    text_primary: hex(0x19_1D_1F),
    text_secondary: hex(0x4A_53_57),
    text_tertiary: hex(0x5F_68_6C),
    text_disabled: hex(0x9B_A2_A4),
    button_primary_bg: hex(0x19_1D_1F),
    button_primary_hover: hex(0x2E_34_37),
    button_primary_pressed: hex(0x00_00_00),
    button_primary_fg: hex(0xFF_FF_FF),
    kind_stretch: hex(0x12_87_7A),
    kind_strength: hex(0xB0_66_0C),
    kind_breath: hex(0x51_46_A7),
    kind_stretch_tint: hex(0xE4_F1_EE),
    kind_strength_tint: hex(0xF7_ED_DF),
    kind_breath_tint: hex(0xEB_EA_F6),
    kind_stretch_dim: hex(0xA5_D2_CB),
    kind_strength_dim: hex(0xE3_C6_9E),
    kind_breath_dim: hex(0xBD_B8_E0),
    on_kind: hex(0xFF_FF_FF),
    danger_fg: hex(0xA8_23_1B),
    danger_bg: hex(0xFB_EB_E9),
    danger_line: hex(0xC4_61_5A),
    danger_fill: hex(0xB3_26_1E),
    on_danger: hex(0xFF_FF_FF),
    warn_fg: hex(0x7F_52_00),
    warn_bg: hex(0xF9_F0_DC),
    focus: hex(0x1F_5F_D6),
    figure_near: hex(0x1C_26_2B),
    figure_trunk: hex(0x3A_48_4F),
    figure_far: hex(0x7F_8C_93),
    figure_prop: hex(0xC3_C6_C1),
    figure_mat: hex(0xDC_DF_D9),
    figure_floor: hex(0xC2_C5_C1),
    ring_track: hex(0xE2_E2_DD),
    phase_neutral: hex(0x3A_48_4F),
    heat: [
        hex(0xEA_EA_E6),
        hex(0xA9_D7_CF),
        hex(0x6D_B8_AC),
        hex(0x2F_94_86),
        hex(0x0C_6E_63),
    ],
    code_key: hex(0x4A_53_57),
    code_type: hex(0x0B_6F_64),
    code_string: hex(0x8A_4D_00),
    code_number: hex(0x51_46_A7),
    code_comment: hex(0x5F_68_6C),
};

/// An sRGB colour from its six hexadecimal digits.
#[expect(
    clippy::disallowed_methods,
    reason = "the tokens are where colours come from"
)]
const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
}
