//! How spans and moments are spelt in JSON: spans as seconds, moments as RFC 3339 with the offset
//! of their day. Both are kept to the millisecond, which is what the file on disk keeps.

use std::fmt::Display;
use std::time::Duration;

use serde::{Serialize, Serializer};

/// The name of one of our words, such as `HipFlexors`; `None` for what is not a word.
pub fn word<T: Serialize>(word: &T) -> Option<String> {
    let json = serde_json::to_value(word).ok()?;
    json.as_str().map(str::to_owned)
}

/// Writes what has a text of its own, such as a date.
pub fn shown<T: Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

/// `2026-11-20`.
pub mod date {
    use chrono::NaiveDate;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer};

    /// Reads a day.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}

/// Seconds, cut to the millisecond.
#[expect(
    clippy::cast_precision_loss,
    reason = "exact up to 285 000 years of milliseconds"
)]
fn to_secs(span: Duration) -> f64 {
    span.as_millis() as f64 / 1000.0
}

/// `12.345`: a span in seconds.
pub mod seconds {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer};

    use super::{Duration, Serializer, to_secs};

    /// Writes a span.
    pub fn serialize<S: Serializer>(span: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(to_secs(*span))
    }

    /// Reads a span; what is negative or not finite is an error.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
        let secs = f64::deserialize(deserializer)?;
        let span = Duration::try_from_secs_f64(secs).map_err(D::Error::custom)?;
        // Decimals have no exact binary: 0.108 may come as a little less.
        let nearest = span.saturating_add(Duration::from_micros(500)).as_millis();
        let millis = u64::try_from(nearest).map_err(D::Error::custom)?;
        Ok(Duration::from_millis(millis))
    }
}

/// A span in seconds, or null.
pub mod maybe_seconds {
    use serde::{Deserialize, Deserializer};

    use super::{Duration, Serializer, to_secs};

    /// Writes a span or null.
    #[expect(clippy::ref_option, reason = "serde hands fields over by reference")]
    pub fn serialize<S: Serializer>(
        span: &Option<Duration>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match span {
            Some(span) => serializer.serialize_some(&to_secs(*span)),
            None => serializer.serialize_none(),
        }
    }

    /// Reads a span or null.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Duration>, D::Error> {
        #[derive(Deserialize)]
        struct Seconds(#[serde(with = "super::seconds")] Duration);
        Ok(Option::<Seconds>::deserialize(deserializer)?.map(|seconds| seconds.0))
    }
}

/// `2026-11-20T08:10:00.000+01:00`.
pub mod moment {
    use chrono::{DateTime, FixedOffset, SecondsFormat, SubsecRound as _};
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    /// The text of a moment.
    pub fn text(moment: DateTime<FixedOffset>) -> String {
        moment.to_rfc3339_opts(SecondsFormat::Millis, false)
    }

    /// Writes a moment.
    pub fn serialize<S: Serializer>(
        moment: &DateTime<FixedOffset>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&text(*moment))
    }

    /// Reads a moment.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<DateTime<FixedOffset>, D::Error> {
        let text = String::deserialize(deserializer)?;
        let moment = DateTime::parse_from_rfc3339(&text).map_err(D::Error::custom)?;
        Ok(moment.trunc_subsecs(3))
    }
}

/// A moment, or null.
pub mod maybe_moment {
    use chrono::{DateTime, FixedOffset};
    use serde::{Deserialize, Deserializer, Serializer};

    /// Writes a moment or null.
    #[expect(clippy::ref_option, reason = "serde hands fields over by reference")]
    pub fn serialize<S: Serializer>(
        moment: &Option<DateTime<FixedOffset>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match moment {
            Some(moment) => serializer.serialize_some(&super::moment::text(*moment)),
            None => serializer.serialize_none(),
        }
    }

    /// Reads a moment or null.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<DateTime<FixedOffset>>, D::Error> {
        #[derive(Deserialize)]
        struct Moment(#[serde(with = "super::moment")] DateTime<FixedOffset>);
        Ok(Option::<Moment>::deserialize(deserializer)?.map(|moment| moment.0))
    }
}
