//! The screens as the person meets them: found by name, pressed, and asked what they want done.

mod progress;
