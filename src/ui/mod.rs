//! The window's pictures: values in, actions out.
//!
//! Nothing here changes anything: each of the [`screens`] is handed a view of values and answers
//! with [`action`]s, which `app` applies.
//!
//! # The kit that screens are made of
//!
//! | module | holds |
//! | --- | --- |
//! | [`theme`] | colours by role, sizes of text, icons, fonts; `ui.theme().palette.bg_card` |
//! | [`widgets`] | buttons, fields, cards and their like, each with a name for screen readers |
//! | [`charts`] | bars, balance, the map of the year, and the same as tables |
//! | [`figures`] | the drawn body: `figures::paint(painter, floor, scale, figure, t, &look)` |
//! | [`digits`] | clock digits as meshes, for sizes over 100 |
//! | [`shapes`] | rings, beads, chevrons, phase glyphs, the logo |
//!
//! ```text
//! at start      theme::install(ctx);  Theme::new(dark).apply(ctx);      clear_colour()
//! words         label(ui, Type::Title, palette.text_primary, "Balance")
//! a press       if ui.add(Button::primary("Start").big().icon(icons::PLAY)).clicked() { … }
//! a place       ui.put(rect, Button::hurts())
//! a card        Card::new().size(vec2(264.0, 252.0)).show(ui, |ui| …).inner
//! a figure      let look = FigureLook::new(stage).side(&figure, side).working(kind.chart());
//!               figures::paint(ui.painter(), floor, scale, &figure, t, &look);
//! a clock       digits::paint(ui.painter(), at, Align2::CENTER_CENTER, "1:05", 208.0, ink);
//! ```
//!
//! # Rules of the house
//!
//! - Colours are read by role. Colour means kind of work or a warning; everything chosen or
//!   pressed is ink on paper. The window's ground is its clear colour, so screens paint none.
//! - The floor line is the design: figures stand on it, `floor` is always the lower left corner
//!   of a figure's unit box.
//! - Whatever can be pressed has a name, a role and a state in the accessibility tree, and a
//!   focus ring 4 points wide outside of its edge: leave that much room in scroll areas.
//! - Clocks are written `1:05`; [`digits`] and U+2236 in big text raise the colon.

pub mod action;
pub mod charts;
pub mod digits;
pub mod figures;
pub mod nav;
pub mod screens;
pub mod shapes;
pub mod theme;
pub mod widgets;
