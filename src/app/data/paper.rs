//! What others get to see of the history: a picture of the shown week, and a report of the weeks up
//! to it. Drawn beside the window, as all work that grows with what was recorded.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use chrono::NaiveDate;
use egui::Context;

use crate::app::App;
use crate::app::errand::{Tools, Work};
use crate::app::sums::goal;
use crate::archive::{ArchiveError, at};
use crate::platform::files::write_atomically;
use crate::platform::folders::make_private;
use crate::report::{self, Report, Scope};
use crate::stats::Calendar;
use crate::stats::week::WeekStats;

/// How many weeks a report tells of.
const REPORT_WEEKS: u16 = 6;

impl App {
    /// The shown week as a picture.
    pub(super) fn save_picture(&mut self, ctx: &Context) {
        let (week, goal) = (self.sums.shown.clone(), goal(&self.services));
        let verb = move |tools: &mut Tools| picture(tools, &week, goal);
        self.set_out(ctx, Work::Picture, verb, |app, _, saved| {
            app.say_where("The picture", saved);
        });
    }

    /// The weeks up to the shown one as a page.
    pub(super) fn save_report(&mut self, ctx: &Context) {
        let asked = Asked {
            scope: Scope {
                last: self.sums.shown.week,
                weeks: REPORT_WEEKS,
                notes: false,
            },
            calendar: self.services.calendar(),
            goal: goal(&self.services),
            today: self.sums.today,
        };
        let verb = move |tools: &mut Tools| page(tools, &asked);
        self.set_out(ctx, Work::Report, verb, |app, _, saved| {
            app.say_where("The report", saved);
        });
    }

    fn say_where(&mut self, what: &str, saved: Result<PathBuf, String>) {
        self.services.tell(match saved {
            Ok(path) => Ok(format!("{what} is {}", path.display())),
            Err(why) => Err(format!("{what} was not saved: {why}.")),
        });
    }
}

/// What a report tells of, and what it is measured by.
struct Asked {
    scope: Scope,
    calendar: Calendar,
    goal: Duration,
    today: NaiveDate,
}

fn picture(tools: &Tools, week: &WeekStats, goal: Duration) -> Result<PathBuf, ArchiveError> {
    let name = format!("week-{}.png", week.week.iso_name());
    let drawn = report::png(week, goal).map_err(io::Error::from);
    let bytes = drawn.map_err(at(&tools.folders.exports().join(&name)))?;
    save(tools, &name, &bytes)
}

fn page(tools: &Tools, asked: &Asked) -> Result<PathBuf, ArchiveError> {
    let &Asked {
        scope,
        calendar,
        goal,
        today,
    } = asked;
    let sessions = tools
        .store
        .sessions_on(&scope.days(), calendar.rollover_hour)?;
    let page = report::html(&Report::of(&sessions, scope, calendar, goal), today);
    let name = format!("report-{}.html", scope.last.iso_name());
    save(tools, &name, page.as_bytes())
}

/// Writes a file into the folder of exports.
fn save(tools: &Tools, name: &str, bytes: &[u8]) -> Result<PathBuf, ArchiveError> {
    let folder = tools.folders.exports();
    let path = folder.join(name);
    make_private(&folder).map_err(at(&folder))?;
    write_atomically(&path, bytes).map_err(at(&path))?;
    Ok(path)
}
