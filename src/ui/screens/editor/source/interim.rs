//! interim
use crate::editor::Document;
use crate::routine::diagnostic::Diagnostic;
use std::ops::Range;
#[derive(Debug, Clone)]
pub struct Fix {
    pub label: String,
    pub range: Range<usize>,
    pub text: String,
}
#[derive(Debug, Clone)]
pub struct Completion {
    pub range: Range<usize>,
    pub candidates: Vec<Candidate>,
}
#[derive(Debug, Clone)]
pub struct Candidate {
    pub text: String,
    pub label: String,
    pub detail: String,
}
pub trait Interim {
    fn fix(&self, problem: &Diagnostic) -> Option<Fix>;
    fn complete(&self, byte: usize) -> Completion;
}
impl Interim for Document {
    fn fix(&self, _: &Diagnostic) -> Option<Fix> {
        None
    }
    fn complete(&self, byte: usize) -> Completion {
        Completion {
            range: byte..byte,
            candidates: Vec::new(),
        }
    }
}
