//! How values stand in columns: words by their serde names, spans and moments as whole numbers.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, Type, ValueRef};
use rusqlite::{Row, RowIndex, ToSql};
use serde::Serialize;

use super::spelling;
use serde::de::DeserializeOwned;
use serde::de::value::{Error as WordError, StrDeserializer};

/// One of our words (side, phase, kind, ...), spelt in the file as it is spelt in JSON.
pub struct Word<T>(pub T);

impl<T: Serialize> ToSql for Word<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        spell(&self.0).map(ToSqlOutput::from)
    }
}

impl<T: DeserializeOwned> FromSql for Word<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        read(value.as_str()?).map(Self)
    }
}

/// Several of our words, separated by spaces.
pub struct Words<T>(pub Vec<T>);

impl<T: Serialize> ToSql for Words<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let words: Result<Vec<String>, _> = self.0.iter().map(spell).collect();
        Ok(ToSqlOutput::from(words?.join(" ")))
    }
}

impl<T: DeserializeOwned> FromSql for Words<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let words: Result<Vec<T>, _> = value.as_str()?.split_whitespace().map(read).collect();
        words.map(Self)
    }
}

/// A span in milliseconds.
pub struct Millis(pub Duration);

impl ToSql for Millis {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let millis = i64::try_from(self.0.as_millis()).unwrap_or(i64::MAX);
        Ok(ToSqlOutput::from(millis))
    }
}

impl FromSql for Millis {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let millis = value.as_i64()?;
        let millis = u64::try_from(millis)
            .ok()
            .ok_or(FromSqlError::OutOfRange(millis))?;
        Ok(Self(Duration::from_millis(millis)))
    }
}

/// Reads a moment from its two columns.
pub fn moment(
    row: &Row<'_>,
    millis: impl RowIndex,
    offset: impl RowIndex,
) -> rusqlite::Result<DateTime<FixedOffset>> {
    let (millis, secs): (i64, i32) = (row.get(millis)?, row.get(offset)?);
    DateTime::from_timestamp_millis(millis)
        .zip(FixedOffset::east_opt(secs))
        .map(|(utc, offset)| utc.with_timezone(&offset))
        .ok_or(rusqlite::Error::IntegralValueOutOfRange(0, millis))
}

/// Reads a moment of which only the instant is kept; in UTC.
pub fn utc(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<DateTime<FixedOffset>>> {
    let millis: Option<i64> = row.get(column)?;
    let read = |millis| {
        let utc = DateTime::from_timestamp_millis(millis);
        utc.ok_or(rusqlite::Error::IntegralValueOutOfRange(0, millis))
    };
    Ok(millis.map(read).transpose()?.map(|utc| utc.fixed_offset()))
}

/// Reads a day.
pub fn date(row: &Row<'_>, column: &str) -> rusqlite::Result<NaiveDate> {
    let text: String = row.get(column)?;
    text.parse().map_err(|error: chrono::ParseError| {
        rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error))
    })
}

/// The offset column of a moment, in seconds.
pub fn offset(moment: DateTime<FixedOffset>) -> i32 {
    moment.offset().local_minus_utc()
}

/// The serde name of a word.
fn spell<T: Serialize>(word: &T) -> rusqlite::Result<String> {
    spelling::word(word).ok_or_else(|| rusqlite::Error::ToSqlConversionFailure("not a word".into()))
}

/// The word of a serde name.
fn read<T: DeserializeOwned>(text: &str) -> FromSqlResult<T> {
    let word = T::deserialize(StrDeserializer::<WordError>::new(text));
    word.map_err(|error| FromSqlError::Other(error.into()))
}
