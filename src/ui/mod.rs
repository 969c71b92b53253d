//! Screens: values in, actions out.
