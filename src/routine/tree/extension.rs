//! `#![enable(…)]` lines: read for the sake of files that have them, without any effect.

use super::parser::Parser;
use super::token::{Bracket, Kind};
use crate::routine::diagnostic::Diagnostic;
use crate::routine::quote::quote;

/// The extensions `ron` knows. Those that change anything for routines are on anyway.
const EXTENSIONS: [&str; 4] = [
    "implicit_some",
    "unwrap_newtypes",
    "unwrap_variant_newtypes",
    "explicit_struct_names",
];

impl Parser<'_, '_> {
    /// `#![enable(implicit_some)]` lines at the top.
    pub(super) fn extensions(&mut self) {
        while self.token.kind == Kind::Hash {
            let place = self.bump().span.place;
            if !self.extension_line() {
                let problem = Diagnostic::error(place, "this line enables nothing");
                self.report
                    .add(problem.hint("Write #![enable(implicit_some)] or leave it out"));
                self.stop();
            }
        }
    }

    fn extension_line(&mut self) -> bool {
        let head = [
            Kind::Bang,
            Kind::Open(Bracket::Square),
            Kind::Word("enable"),
            Kind::Open(Bracket::Round),
        ];
        head.iter().all(|kind| self.expect(kind))
            && self.extension_names()
            && self.expect(&Kind::Close(Bracket::Round))
            && self.expect(&Kind::Close(Bracket::Square))
    }

    fn extension_names(&mut self) -> bool {
        while let Kind::Word(name) = self.token.kind {
            if !EXTENSIONS.contains(&name) {
                let message = format!("{} is not an extension of RON", quote(name));
                self.report.error(self.token.span.place, message);
            }
            self.bump();
            if !self.expect(&Kind::Comma) {
                break;
            }
        }
        true
    }
}
