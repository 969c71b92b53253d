//! Commented files: built-in routines and a few harder ones, with comments, blank lines and other
//! spellings wherever the format allows them.

use std::fs;

use proptest::prelude::Rng as _;
use proptest::test_runner::{RngAlgorithm, TestRng};

/// Groups, values for each side, own exercises, several steps on a line.
const HARD: [&str; 3] = [
    r#"Routine(format: 1, name: "Groups", dose: (per_week: 5), timing: (move: "15s"), steps: [
    Repeat(times: 2, rest: "10s", steps: [
        Hold(exercise: "low_lunge", hold: (left: "60s", right: "30s"), sets: (left: 2, right: 1)),
        Repeat(times: 3, steps: [Reps(exercise: "bridge", reps: 8, tempo: (out: "1.5s", hold: "5s", back: "2s"), sets: 2, rest: "30s")]),
    ]),
    Rest("30s"), Rest(length: "10s", say: "Drink some water"),
    Open(exercise: "low_lunge", side: Right, cues: ["One.", "Two.", "Three."]),
])"#,
    r#"#![enable(implicit_some)]
Routine(
    format: 1,
    name: "Own",
    equipment: ["mat", "chair"],
    exercises: [
        Exercise(id: "wall_sit", name: "Wall sit", kind: Strength, position: Standing, sided: false, muscles: [Quads, Glutes]),
        Exercise(id: "pigeon", name: "Pigeon", kind: Stretch, position: Sitting, sided: true),
    ],
    steps: [
        Hold(exercise: "wall_sit", hold: "20s", note: "Slowly."),
        Hold(exercise: "pigeon", breaths: 6, pattern: (inhale: "4s", hold_in: "1s", exhale: "6s"), prep: "0s"),
        Breathe(exercise: "breathing_seated", length: "2m", rest_after: "5s")
    ]
)"#,
    r#"Routine(format:1,name:"Tight",steps:[Hold(exercise:"bridge",hold:5),Rest(3),Reps(exercise:"bird_dog",side:Left,reps:4,tempo:(out:1,hold:1,back:1))])"#,
];

/// File number `seed`.
pub(super) fn file(seed: u64) -> String {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let mut dice = Dice(TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let bases = bases();
    let base = dice.below(bases.len());
    let text = dice.respelt(&bases[base]);
    let text = dice.commented(&text);
    if dice.below(8) == 0 {
        text.replace('\n', "\r\n")
    } else {
        text
    }
}

fn bases() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/routines");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let builtin = files.iter().map(|file| fs::read_to_string(file).unwrap());
    builtin
        .chain(HARD.iter().map(|text| (*text).to_owned()))
        .collect()
}

struct Dice(TestRng);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.0.next_u32()).unwrap() % limit.max(1)
    }

    /// Durations as numbers, and values in `Some`.
    fn respelt(&mut self, text: &str) -> String {
        let mut respelt = String::new();
        for (nth, piece) in text.split('"').enumerate() {
            let secs = piece
                .strip_suffix('s')
                .filter(|secs| secs.parse::<u32>().is_ok());
            match (nth % 2, secs) {
                (1, Some(secs)) if self.below(3) == 0 => respelt.push_str(secs),
                (1, _) => respelt.extend(["\"", piece, "\""]),
                _ => respelt.push_str(piece),
            }
        }
        respelt
    }

    /// Comments and blank lines between the tokens.
    fn commented(&mut self, text: &str) -> String {
        let mut commented = String::new();
        let mut quoted = false;
        let mut before = ' ';
        for c in text.chars() {
            let between = "([,:".contains(before) || ")],:".contains(c);
            let header = commented.starts_with("#!") && !commented.contains('\n');
            if between && !quoted && !header && self.below(14) == 0 {
                let nth = commented.len();
                let gaps = [
                    format!(" /* c{nth} */ "),
                    format!(" // c{nth}\n"),
                    format!("\n        // c{nth}\n        "),
                    format!("\n\n    // c{nth}\n\n    "),
                    format!("/* c{nth}\n over two lines */"),
                    "\n\n".to_owned(),
                ];
                commented.push_str(&gaps[self.below(gaps.len())]);
            }
            quoted ^= c == '"';
            commented.push(c);
            before = c;
        }
        commented
    }
}
