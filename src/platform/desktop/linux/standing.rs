//! The notice that stands: who shows it, under which number, and what is told of it.
//!
//! Every service counts its notices from one. Where another one has taken over, the bare number may
//! be that of somebody else's notice: its answers are none of ours, and it is not ours to replace or
//! to close. So the number goes with the name that the bus gave to the service.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use zbus::Message;

use crate::platform::desktop::notice::Heard;

/// A notice is closed for several reasons; this one is the person.
const PUT_AWAY: u32 = 2;

/// A notice that somebody shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    /// Who shows it, as the bus names them: no other service ever has this name.
    pub(super) service: String,
    /// Its number there, from one.
    pub(super) id: u32,
}

/// The one notice that stands, if any; shared with the thread that listens.
#[derive(Debug, Clone, Default)]
pub(super) struct Standing(Arc<Mutex<Option<Shown>>>);

impl Standing {
    /// The number of the notice that stands at this service; 0, as services take it, for none.
    pub(super) fn at(&self, service: &str) -> u32 {
        let shown = self.lock();
        let here = shown.as_ref().filter(|shown| shown.service == service);
        here.map_or(0, |shown| shown.id)
    }

    /// From now on this one stands.
    pub(super) fn is(&self, shown: Option<Shown>) {
        *self.lock() = shown;
    }

    /// Nothing stands any more; what did.
    pub(super) fn take(&self) -> Option<Shown> {
        self.lock().take()
    }

    /// What a signal says about the notice that stands. An answer closes the notice too: only the
    /// first signal counts, and after it nothing stands.
    pub(super) fn told(&self, signal: &Message) -> Option<(Shown, Heard)> {
        let header = signal.header();
        let (id, heard) = match header.member()?.as_str() {
            "ActionInvoked" => {
                let (id, word): (u32, String) = signal.body().deserialize().ok()?;
                (id, Heard::Chosen(word))
            }
            "NotificationClosed" => {
                let (id, reason): (u32, u32) = signal.body().deserialize().ok()?;
                (reason == PUT_AWAY).then_some((id, Heard::PutAway))?
            }
            _ => return None,
        };
        let service = header.sender()?.to_string();
        let meant = Shown { service, id };
        let ours = self.lock().take_if(|shown| *shown == meant)?;
        Some((ours, heard))
    }

    fn lock(&self) -> MutexGuard<'_, Option<Shown>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::super::notices::SERVICE;
    use super::*;

    fn standing() -> Standing {
        let standing = Standing::default();
        let service = ":1.7".to_owned();
        standing.is(Some(Shown { service, id: 1 }));
        standing
    }

    fn signal<B>(service: &str, name: &str, body: &B) -> Message
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        let signal = Message::signal(SERVICE.1, SERVICE.2, name).unwrap();
        signal.sender(service).unwrap().build(body).unwrap()
    }

    #[test]
    fn an_answer_counts_once() {
        let (standing, chosen) = (
            standing(),
            signal(":1.7", "ActionInvoked", &(1_u32, "skip")),
        );
        let heard = standing.told(&chosen).map(|(_, heard)| heard);
        assert_eq!(heard, Some(Heard::Chosen("skip".to_owned())));
        let closed = signal(":1.7", "NotificationClosed", &(1_u32, PUT_AWAY));
        assert_eq!(standing.told(&closed), None);
        assert_eq!(standing.at(":1.7"), 0);
    }

    #[test]
    fn the_same_number_at_another_service_is_not_our_notice() {
        let standing = standing();
        let foreign = signal(":1.9", "ActionInvoked", &(1_u32, "default"));
        assert_eq!(standing.told(&foreign), None);
        assert_eq!((standing.at(":1.9"), standing.at(":1.7")), (0, 1));
    }

    #[test]
    fn a_notice_that_only_timed_out_can_still_be_answered() {
        let standing = standing();
        let timed_out = signal(":1.7", "NotificationClosed", &(1_u32, 1_u32));
        assert_eq!(standing.told(&timed_out), None);
        assert_eq!(standing.at(":1.7"), 1);
    }
}
