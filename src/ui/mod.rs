//! The window's pictures: values in, actions out.
//!
//! | folder | what it is |
//! | --- | --- |
//! | `theme` | colours by role, sizes of text, icons, fonts |
//! | `widgets` | the parts screens are put together from |
//! | `figures` | the body, drawn from its joints |
//! | `screens` | one folder a screen |
//!
//! Nothing here changes anything: a screen is handed a view of values and answers with actions,
//! which `app` applies.

pub mod action;
pub mod figures;
pub mod nav;
pub mod screens;
pub mod theme;
pub mod widgets;
