//! From lines to a routine's text, and what was not understood on the way.

use std::time::Duration;

use super::line::Line;
use super::name::{find, own};
use crate::editor::change::usual_tempo;
use crate::editor::new::new_exercise;
use crate::editor::value::{Value, quoted};
use crate::routine::Catalogue;
use crate::routine::model::{Exercise, StepSide};
use crate::words::Kind;

/// A routine made of lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// A routine file.
    pub text: String,
    /// Steps in it.
    pub steps: usize,
    /// What the person should look at.
    pub remarks: Vec<Remark>,
}

/// Something that was guessed or not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The line, from 1.
    pub line: usize,
    /// A sentence about it.
    pub said: String,
}

/// Makes a routine of lines such as "Bridge 3x8" or "Plank 3 x 20 s each side".
#[must_use]
pub fn from_lines(lines: &str, name: &str, catalogue: &Catalogue) -> Written {
    let mut writer = Writer {
        catalogue,
        own: Vec::new(),
        steps: String::new(),
        count: 0,
        remarks: Vec::new(),
        line: 0,
    };
    for (index, line) in lines.lines().enumerate() {
        writer.line = index + 1;
        writer.take(line.trim());
    }
    Written {
        text: writer.text(name),
        steps: writer.count,
        remarks: writer.remarks,
    }
}

struct Writer<'c> {
    catalogue: &'c Catalogue,
    own: Vec<Exercise>,
    steps: String,
    count: usize,
    remarks: Vec<Remark>,
    line: usize,
}

impl Writer<'_> {
    fn text(&self, name: &str) -> String {
        let exercises: String = self
            .own
            .iter()
            .map(|own| indented(&new_exercise(own)))
            .collect();
        let exercises = if exercises.is_empty() {
            String::new()
        } else {
            format!("    exercises: [\n{exercises}    ],\n")
        };
        let name: String = name.chars().take(60).collect();
        let steps = if self.steps.is_empty() {
            "[]".to_owned()
        } else {
            format!("[\n{}    ]", self.steps)
        };
        format!(
            "Routine(\n    format: 1,\n    name: {},\n{exercises}    steps: {steps},\n)\n",
            quoted(&name)
        )
    }

    fn remark(&mut self, said: String) {
        self.remarks.push(Remark {
            line: self.line,
            said,
        });
    }

    fn take(&mut self, written: &str) {
        if written.is_empty() {
            return;
        }
        let line = Line::read(written);
        if written.ends_with(':') && line.amount.is_empty() {
            self.add_line(&format!("// {written}"));
        } else if matches!(line.name.to_lowercase().as_str(), "rest" | "pause") {
            let secs = line.amount.secs.or(line.amount.bare).unwrap_or(30);
            self.add(&format!("Rest({})", span(secs)));
        } else if line.name.chars().any(char::is_alphabetic) {
            self.step(&line);
        } else {
            self.remark("No exercise is named here, so the line was left out.".to_owned());
        }
    }

    fn add(&mut self, step: &str) {
        self.count += 1;
        self.add_line(&format!("{step},"));
    }

    fn add_line(&mut self, line: &str) {
        self.steps.push_str("        ");
        self.steps.push_str(line);
        self.steps.push('\n');
    }

    fn step(&mut self, line: &Line) {
        let (id, kind, sided) = self.exercise(line);
        let mut fields = vec![format!("exercise: {}", quoted(&id))];
        let name = self.amount(line, kind, &mut fields);
        if name != "Breathe" {
            self.sets(line, sided, &mut fields);
        }
        if !line.note.is_empty() {
            fields.push(format!("note: {}", quoted(&line.note)));
            self.remark(format!("“{}” was kept as a note.", line.note));
        }
        self.add(&format!("{name}({})", fields.join(", ")));
    }

    /// The exercise's id and kind, and whether it has sides.
    fn exercise(&mut self, line: &Line) -> (String, Kind, bool) {
        if let Some((exercise, exact)) = find(&line.name, self.catalogue) {
            if !exact {
                self.remark(format!(
                    "“{}” was taken for “{}”.",
                    line.name, exercise.name
                ));
            }
            return (exercise.id.clone(), exercise.kind, exercise.sided);
        }
        let amount = line.amount;
        let in_reps = amount.reps.is_some() || (amount.bare.is_some() && amount.secs.is_none());
        let new = own(&line.name, line.side.is_some(), in_reps);
        let (id, kind) = (new.id.clone(), new.kind);
        if let Some(known) = self.own.iter_mut().find(|own| own.id == id) {
            known.sided |= new.sided;
        } else {
            self.remark(format!(
                "“{}” is not in the catalogue. It is an exercise of your own now; check how it is done.",
                line.name
            ));
            self.own.push(new);
        }
        let sided = self.own.iter().any(|own| own.id == id && own.sided);
        (id, kind, sided)
    }

    /// Writes how much, and gives the name of the step that is.
    fn amount(&mut self, line: &Line, kind: Kind, fields: &mut Vec<String>) -> &'static str {
        let amount = line.amount;
        if kind == Kind::Breath {
            fields.push(match (amount.breaths.or(amount.reps), amount.secs) {
                (Some(breaths), _) => format!("breaths: {breaths}"),
                (None, Some(secs)) => format!("length: {}", span(secs)),
                (None, None) => format!("breaths: {}", amount.bare.unwrap_or(6)),
            });
            return "Breathe";
        }
        if let Some(breaths) = amount.breaths {
            fields.push(format!("breaths: {breaths}"));
            return "Hold";
        }
        let reps = amount
            .reps
            .or(amount.bare.filter(|_| kind == Kind::Strength));
        if let (Some(reps), None) = (reps, amount.secs) {
            fields.push(format!("reps: {reps}"));
            fields.push(format!("tempo: {}", Value::from(usual_tempo()).spelling()));
            return "Reps";
        }
        fields.push(format!("hold: {}", span(self.seconds(line))));
        "Hold"
    }

    fn seconds(&mut self, line: &Line) -> u32 {
        let said = match (line.amount.secs, line.amount.bare) {
            (Some(secs), _) => return secs,
            (None, Some(secs)) => {
                self.remark(format!("{secs} was taken for seconds."));
                return secs;
            }
            (None, None) => "No time is given; 30 s was put in.",
        };
        self.remark(said.to_owned());
        30
    }

    fn sets(&mut self, line: &Line, sided: bool, fields: &mut Vec<String>) {
        match line.side {
            Some(_) if !sided => {
                self.remark("This exercise has no sides, so the side was left out.".to_owned());
            }
            Some(StepSide::Each) | None => {}
            Some(side) => fields.insert(1, format!("side: {}", Value::from(side).spelling())),
        }
        if let Some(sets) = line.amount.sets.filter(|sets| *sets != 1) {
            fields.push(format!("sets: {sets}"));
        }
        if let Some(rest) = line.amount.rest {
            fields.push(format!("rest: {}", span(rest)));
        }
    }
}

fn span(secs: u32) -> String {
    Value::Span(Duration::from_secs(secs.into())).spelling()
}

fn indented(text: &str) -> String {
    let lines = text.lines().flat_map(|line| ["        ", line, "\n"]);
    lines.collect()
}
