//! What one pass of the editor costs over a file of 200 steps, without drawing it: while one types
//! into the text, while a step is dragged, and at rest; and the same with a paste nobody can want.
//!
//! `cargo bench --bench editor_screen`. The middle and the slowest of many passes count, each with the key
//! press or the movement that it answers to, and the reading of the text that follows.

use std::fmt::Write as _;
use std::io::{Error, Write};
use std::time::Duration;

use egui::{Context, Event, Id, Modifiers, PointerButton, Pos2, RawInput, Rect, pos2, vec2};
use supple::editor::Document;
use supple::library::Library;
use supple::platform::clock::SystemClock;
use supple::routine::Catalogue;
use supple::time::Clock as _;
use supple::ui::action::Action;
use supple::ui::screens::editor::{self, EditorAction, EditorState, EditorView, OpenView};
use supple::ui::theme::{self, Theme};

const STEPS: usize = 200;
const PASSES: usize = 200;

/// What happens in the pass of this number.
type Events = fn(usize) -> Vec<Event>;

/// The window without its renderer.
struct Desk {
    ctx: Context,
    clock: SystemClock,
    document: Document,
    library: Library,
    state: EditorState,
}

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let runs: [(&str, Events); 3] = [
        ("at rest", |_| Vec::new()),
        ("typing", typing),
        ("dragging", dragging),
    ];
    for (name, events) in runs {
        let mut desk = Desk::new();
        desk.settle(name);
        let mut passes: Vec<Duration> = (0..PASSES).map(|nth| desk.pass(events(nth))).collect();
        desk.prove(name)?;
        tell(&mut out, name, &mut passes)?;
    }
    for (name, paste) in hostile() {
        let mut desk = Desk::new();
        desk.settle("typing");
        let pasted = desk.pass(vec![Event::Paste(paste)]);
        writeln!(out, "{name}: {:.2} ms", pasted.as_secs_f64() * 1e3)?;
        let mut passes: Vec<Duration> = (0..PASSES / 4).map(|nth| desk.pass(typing(nth))).collect();
        tell(&mut out, "typing", &mut passes)?;
    }
    Ok(())
}

fn tell(out: &mut impl Write, name: &str, passes: &mut [Duration]) -> std::io::Result<()> {
    passes.sort();
    let at = |share: usize| {
        let nth = passes.len() * share / 100;
        let pass = passes.get(nth.min(passes.len() - 1)).copied();
        pass.unwrap_or_default().as_secs_f64() * 1e3
    };
    writeln!(
        out,
        "{name:>8}: {:5.2} ms in the middle, {:5.2} ms of 99 in 100, {:5.2} ms at worst",
        at(50),
        at(99),
        at(100)
    )
}

/// What nobody writes but somebody pastes.
fn hostile() -> [(&'static str, String); 4] {
    let step = "Hold(exercise: \"bridge\", hold: 10), // again\n";
    [
        (
            "pasting 1 MiB of steps",
            step.repeat((1 << 20) / step.len()),
        ),
        ("pasting a line of 500 KiB", "x".repeat(500 * 1024)),
        ("pasting 100,000 brackets", "(".repeat(100_000)),
        (
            "pasting marks over letters, from the right",
            "\u{202E}\u{05E9}a\u{301}\u{302} ".repeat(40_000),
        ),
    ]
}

/// A letter into a comment, and now and then a new line.
fn typing(nth: usize) -> Vec<Event> {
    let text = if nth % 40 == 39 { "\n// " } else { "x" };
    vec![Event::Text(text.to_owned())]
}

/// The pointer goes up and down over the list with a step.
fn dragging(nth: usize) -> Vec<Event> {
    let mut at = handle();
    #[expect(clippy::cast_precision_loss, reason = "some hundreds")]
    let way = (nth % 100) as f32 * 4.0;
    at.y += way;
    vec![Event::PointerMoved(at)]
}

fn button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    }
}

/// The dots of the first row.
const fn handle() -> Pos2 {
    pos2(26.0, 230.0)
}

fn text() -> String {
    let mut text = String::from("Routine(\n    format: 1,\n    name: \"Many\",\n    steps: [\n");
    for nth in 0..STEPS {
        let step = match nth % 4 {
            0 => {
                "Hold(\n            exercise: \"kneeling_lunge\", hold: \"45s\", sets: 2,\n            prep: \"12s\", switch: \"10s\",\n        ),"
            }
            1 => {
                "Reps(exercise: \"bridge\", reps: 8, tempo: (out: \"2s\", hold: \"5s\", back: \"2s\")),"
            }
            2 => "Breathe(exercise: \"breathing_supine\", breaths: 6),",
            _ => "Hold(exercise: \"childs_pose\", hold: \"30s\", note: \"Slowly.\"),",
        };
        // Writing into a text cannot fail.
        _ = writeln!(text, "        // number {nth}\n        {step}");
    }
    text.push_str("    ],\n)\n// ");
    text
}

impl Desk {
    fn new() -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        Theme::new(true).apply(&ctx);
        // Scripts that no font of ours has are boxes, in the window too.
        ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
        // As with a screen reader: whoever needs one waits no longer than others.
        ctx.enable_accesskit();
        Self {
            ctx,
            clock: SystemClock::new(),
            document: Document::open(text(), "many", Catalogue::builtin()),
            library: Library::read(std::path::Path::new("/nowhere"), Catalogue::builtin()),
            state: EditorState::default(),
        }
    }

    /// Brings the window to where the measuring begins.
    fn settle(&mut self, name: &str) {
        for _ in 0..3 {
            self.pass(Vec::new());
        }
        if name == "typing" {
            let end = self.document.text().len();
            self.state.source.go_to(self.document.text(), end..end);
            self.ctx
                .memory_mut(|memory| memory.request_focus(Id::unique("source text")));
        }
        if name == "dragging" {
            self.pass(vec![Event::PointerMoved(handle())]);
            self.pass(vec![button(handle(), true)]);
        }
        self.pass(Vec::new());
    }

    /// Fails where nothing of what was measured came to pass.
    fn prove(&mut self, name: &str) -> std::io::Result<()> {
        let before = self.document.revision();
        let happened = match name {
            "typing" => self.document.text().len() >= text().len() + PASSES,
            "dragging" => {
                self.pass(vec![button(handle() + vec2(0.0, 300.0), false)]);
                self.document.revision() > before
            }
            _ => before == 0,
        };
        if happened {
            Ok(())
        } else {
            Err(Error::other(format!("{name}: nothing happened")))
        }
    }

    /// One pass with these events, and what follows from it.
    fn pass(&mut self, events: Vec<Event>) -> Duration {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1192.0, 800.0))),
            events,
            focused: true,
            ..RawInput::default()
        };
        let began = self.clock.now();
        let mut actions = Vec::new();
        let Self {
            ctx,
            document,
            library,
            state,
            ..
        } = self;
        let _output = ctx.run_ui(input, |ui| {
            let file = "many.ron";
            let open = Some(OpenView { document, file });
            let view = EditorView {
                open,
                library,
                said: None,
                deleted: None,
            };
            actions.extend(editor::ui(ui, &view, state));
        });
        self.carry_out(actions);
        self.clock.now().since(began)
    }

    fn carry_out(&mut self, actions: Vec<Action>) {
        for action in actions {
            match action {
                Action::Editor(EditorAction::Type(text)) => self.document.type_text(&text),
                Action::Editor(EditorAction::Edit(edit)) => drop(self.document.apply(&edit)),
                _ => {}
            }
        }
    }
}
