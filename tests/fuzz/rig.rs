//! How many cases there are, and who gets how many of them.

use std::env;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestCaseResult, TestRunner};
use tempfile::TempDir;

/// Cases of all tests together where nobody says otherwise: some seconds in a build for tests.
const USUAL: u64 = 12_000;
/// What the shares of all tests add up to.
const WHOLE: u64 = 10_000;

/// Draws this test's share of all cases, in hundredths of a per cent.
#[expect(clippy::print_stdout, reason = "a long run says how much it tried")]
#[track_caller]
pub(crate) fn draw<S: Strategy>(
    name: &str,
    share: u64,
    cases: &S,
    test: impl Fn(S::Value) -> TestCaseResult,
) {
    let all = env::var("SUPPLE_CASES").map_or(USUAL, |cases| cases.parse().unwrap());
    let cases_here = u32::try_from((all * share).div_ceil(WHOLE)).unwrap();
    let config = Config {
        cases: cases_here,
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..Config::default()
    };
    let drawn = TestRunner::new(config).run(cases, test);
    if let Err(found) = drawn {
        panic!("{found}");
    }
    println!("{name}: {cases_here} cases");
}

/// A folder in memory where there is one: a history waits for the disk at each commit.
pub(crate) fn folder() -> TempDir {
    let memory = tempfile::tempdir_in("/dev/shm");
    memory.or_else(|_| tempfile::tempdir()).unwrap()
}
