//! Killing the program while it saves: the file is the old one or the new one, never anything
//! between, and the draft is there at the next start.
//!
//! This binary starts itself as the program that is killed: it saves two texts in turn and writes a
//! dot before each. `SUPPLE_KILLS` says how often; 500 is the whole test, 40 the everyday one.

use std::error::Error;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use supple::library::{Draft, DraftSlot, left_drafts, save};

type Outcome = Result<(), Box<dyn Error>>;

/// How a person's file may be: whole, in one of two versions of 60 kB each.
fn version(nth: usize) -> String {
    let steps = "    Hold(exercise: \"bridge\", hold: \"30s\"), // as told\n".repeat(1_000);
    format!("// Version {}\n{steps}// End\n", nth % 2)
}

fn main() -> Outcome {
    if let Some(folder) = std::env::args()
        .skip_while(|arg| arg != "--saves-in")
        .nth(1)
    {
        return keep_saving(Path::new(&folder));
    }
    let kills = std::env::var("SUPPLE_KILLS")
        .ok()
        .and_then(|kills| kills.parse().ok());
    let folder = tempfile::tempdir()?;
    save(&folder.path().join("hips.ron"), &version(0), None)?;
    let mut old = 0;
    let kills = kills.unwrap_or(40);
    for nth in 0..kills {
        kill_one(folder.path(), nth % 9 + 1)?;
        old += usize::from(check(folder.path())? == 0);
    }
    let new = kills - old;
    writeln!(
        std::io::stdout(),
        "{kills} kills left the one version {old} times, the other {new} times"
    )?;
    Ok(())
}

/// The program that is killed.
fn keep_saving(folder: &Path) -> Outcome {
    let path = folder.join("hips.ron");
    let slot = DraftSlot::new(folder)?;
    let mut base = std::fs::read_to_string(&path)?;
    for nth in 0.. {
        let text = version(nth);
        slot.keep(&Draft {
            id: "hips".to_owned(),
            path: Some(path.clone()),
            saved: Some(base.clone()),
            text: text.clone(),
        })?;
        std::io::stdout().write_all(b".")?;
        std::io::stdout().flush()?;
        save(&path, &text, Some(&base))?;
        base = text;
    }
    Ok(())
}

/// Lets it begin so many saves, then kills it.
fn kill_one(folder: &Path, saves: usize) -> Outcome {
    let mut child = Command::new(std::env::current_exe()?)
        .arg("--saves-in")
        .arg(folder)
        .stdout(Stdio::piped())
        .spawn()?;
    let read = wait_for(&mut child, saves);
    child.kill()?;
    child.wait()?;
    read
}

fn wait_for(child: &mut Child, saves: usize) -> Outcome {
    let out = child.stdout.as_mut().ok_or("no output")?;
    out.read_exact(&mut vec![0; saves])?;
    Ok(())
}

/// Which version the file is; and the draft that was left is taken away again.
fn check(folder: &Path) -> Result<usize, Box<dyn Error>> {
    let text = std::fs::read_to_string(folder.join("hips.ron"))?;
    let version = (0..2)
        .find(|nth| version(*nth) == text)
        .ok_or("the file is torn")?;
    let left = left_drafts(folder);
    if left.len() != 1 {
        return Err(format!("{} drafts were left", left.len()).into());
    }
    for (slot, draft) in left {
        if draft.text != self::version(0) && draft.text != self::version(1) {
            return Err("the draft is torn".into());
        }
        slot.close()?;
    }
    Ok(version)
}
