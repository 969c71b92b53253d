//! The thread where time runs.
