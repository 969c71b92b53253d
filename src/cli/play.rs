//! `supple play`: a session in the terminal. A line for each thing to do; nothing that has to be
//! watched, since the person is on the floor.

use std::io::Write;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;

use super::args::Play;
use super::keys::{self, Input};
use super::{Verdict, find, open_history, read_settings, say};
use crate::app::fit::fit;
use crate::app::go_on;
use crate::app::taste::taste;
use crate::audio;
use crate::library::Library;
use crate::platform::clock::{FastClock, SystemClock};
use crate::platform::desktop::Awake;
use crate::platform::folders::Folders;
use crate::platform::voice;
use crate::routine::Catalogue;
use crate::runner::{Parts, Runner};
use crate::session::command::Command;
use crate::session::snapshot::{Snapshot, State};
use crate::settings::Settings;
use crate::time::{Clock, format};
use crate::timeline::segment::Segment;
use crate::timeline::{Timeline, announce};
use crate::words::Side;

/// Plays a session to its end.
pub(super) fn run(
    folders: &Folders,
    options: &Play,
    out: &mut dyn Write,
) -> anyhow::Result<Verdict> {
    let clock: Arc<dyn Clock> = match options.speed {
        1 => Arc::new(SystemClock::new()),
        speed => Arc::new(FastClock::new(speed)),
    };
    let (sender, inputs) = sync_channel(64);
    let settings = read_settings(folders);
    let parts = parts(folders, options, clock.clone(), sender.clone());
    let runner = match &options.routine {
        Some(routine) => {
            let timeline = fitted(routine, folders, &settings, &parts)?;
            tune(&parts, folders, &settings, &timeline.id);
            start(&timeline, parts, out)?
        }
        None => go_on(folders, &settings, parts, out)?,
    };
    keys::listen(sender)?;
    follow(&runner, &inputs, clock.as_ref(), out)?;
    finish(runner, clock.as_ref(), out)
}

/// The timeline of a routine, as the window would fit it to the person.
fn fitted(
    routine: &str,
    folders: &Folders,
    settings: &Settings,
    parts: &Parts,
) -> anyhow::Result<Arc<Timeline>> {
    let store = parts.store.as_ref();
    let store = store.map(|store| store.lock().unwrap_or_else(PoisonError::into_inner));
    let fit = fit(&settings.session, store.as_deref(), parts.clock.wall());
    Ok(find::fitted(routine, folders, fit)?.timeline)
}

fn start(timeline: &Timeline, parts: Parts, out: &mut dyn Write) -> anyhow::Result<Runner> {
    writeln!(out, "{}: {}", timeline.name, format::words(timeline.total))?;
    Runner::start(timeline, parts).context("the session could not be started")
}

/// Goes on with the session that was cut off; one that stood in a pause stays in it.
fn go_on(
    folders: &Folders,
    settings: &Settings,
    parts: Parts,
    out: &mut dyn Write,
) -> anyhow::Result<Runner> {
    let library = Library::read(&folders.routines, Catalogue::builtin());
    let left = parts.store.as_ref().and_then(|store| {
        let mut store = store.lock().unwrap_or_else(PoisonError::into_inner);
        let left = go_on::find(&mut store, &library)?;
        let opened = store.resume(&left.session.start.id).ok()?;
        opened.map(|_| left)
    });
    let left = left.context(
        "no session was cut off, or its routine was changed since, or is not among your routines",
    )?;
    tune(&parts, folders, settings, &left.session.start.routine);
    let snapshot = left.snapshot();
    let segment = snapshot.segment().map_or(0, |segment| segment.index);
    let (name, at) = (&left.session.start.name, format::clock(snapshot.elapsed));
    writeln!(out, "{name}: going on in segment {segment} at {at}")?;
    let runner = Runner::go_on(&left, parts).context("the session could not be gone on with")?;
    if snapshot.state == State::Running {
        runner.send(Command::Resume);
    }
    Ok(runner)
}

fn parts(
    folders: &Folders,
    options: &Play,
    clock: Arc<dyn Clock>,
    changed: std::sync::mpsc::SyncSender<Input>,
) -> Parts {
    let store = match open_history(folders, clock.as_ref()) {
        Ok(store) => Some(Arc::new(Mutex::new(store))),
        Err(error) => {
            say(&format!("this session is not recorded: {error:#}"));
            None
        }
    };
    let sound =
        (!options.no_sound && options.speed == 1).then(|| audio::Handle::spawn(clock.clone()));
    Parts {
        said: Vec::new(),
        clock,
        sound,
        voice: voice::of_the_system(),
        store,
        awake: Awake::new(),
        // A full queue already holds a reason to look again.
        changed: Box::new(move || drop(changed.try_send(Input::Changed))),
    }
}

/// Sounds as the person likes it in this routine.
fn tune(parts: &Parts, folders: &Folders, settings: &Settings, routine: &str) {
    let Some(sound) = &parts.sound else { return };
    let (taste, said) = taste(&settings.sound.of_routine(routine), &folders.data);
    for said in &said {
        say(said);
    }
    sound.set_volume(settings.volume);
    sound.set_taste(taste);
}

/// Prints what changes until the session is over.
fn follow(
    runner: &Runner,
    inputs: &Receiver<Input>,
    clock: &dyn Clock,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let mut shown = String::new();
    loop {
        let snapshot = runner.engine().snapshot(clock.now());
        let line = describe(&snapshot);
        if line != shown {
            writeln!(out, "{line}")?;
            out.flush()?;
            shown = line;
        }
        if matches!(snapshot.state, State::Finished(_)) {
            return Ok(());
        }
        if let Ok(Input::Typed(line)) = inputs.recv()
            && let Some(command) = keys::command(&line, snapshot.state)
        {
            runner.send(command);
        }
    }
}

/// What is going on, in a line.
fn describe(snapshot: &Snapshot) -> String {
    let Some(segment) = snapshot.segment() else {
        return String::new();
    };
    let at = format::clock(segment.start);
    let what = name(segment);
    match snapshot.state {
        State::Paused(_) => format!("{at:>7}  paused: {what}"),
        State::CountingIn { .. } => format!("{at:>7}  going on: {what}"),
        State::Running => format!("{at:>7}  {what}"),
        State::Finished(_) => "Done.".to_owned(),
    }
}

/// The words of an announcement, or what is being done, and for how long.
fn name(segment: &Segment) -> String {
    let length = segment
        .len
        .map_or_else(|| "until you go on".to_owned(), format::words);
    match &segment.work {
        Some(work) if segment.phase.is_active() => {
            let side = match work.side {
                Side::Both => String::new(),
                side => format!(", {}", side.word()),
            };
            format!("{}{side}, {length}", work.exercise.name)
        }
        _ => format!("{} ({length})", announce::text(segment)),
    }
}

fn finish(runner: Runner, clock: &dyn Clock, out: &mut dyn Write) -> anyhow::Result<Verdict> {
    let held = runner.engine().snapshot(clock.now()).held;
    let trouble = runner.join();
    writeln!(
        out,
        "Held {}: left {}, right {}, both {}.",
        format::clock(held.total()),
        format::clock(held.left),
        format::clock(held.right),
        format::clock(held.both)
    )?;
    match trouble {
        None => Ok(Verdict::Fine),
        Some(why) => {
            say(&format!("this session is not recorded: {why}"));
            Ok(Verdict::Problem)
        }
    }
}
