//! What the person chose: values, reading (never fatal), writing.
