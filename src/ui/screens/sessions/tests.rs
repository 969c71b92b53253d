//! What is offered and what is shown.
