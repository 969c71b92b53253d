//! The window: owns the parts, applies actions.
