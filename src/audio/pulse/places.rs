//! Where the sound server's socket lies, and the key it asks for.
//!
//! The places are those of the server's own library, in its order. The client library looks at fewer,
//! and is turned away where the configuration folder is not the usual one.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// A server's socket and, where there is one, the file with its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Places {
    pub(super) socket: PathBuf,
    pub(super) key: Option<PathBuf>,
}

/// The first of each that is there; `None` where no server of this machine is.
pub(super) fn find(var: impl Fn(&str) -> Option<OsString>) -> Option<Places> {
    let socket = sockets(&var).into_iter().find(|path| path.exists())?;
    let key = keys(&var).into_iter().find(|path| path.exists());
    Some(Places { socket, key })
}

fn sockets(var: &impl Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    // A server that is named is the only one; one on another machine is not spoken to.
    if let Some(server) = var("PULSE_SERVER") {
        let server = server.to_string_lossy();
        let path = server.strip_prefix("unix:").unwrap_or(&server);
        return vec![PathBuf::from(path)];
    }
    let below = |name, file| Some(Path::new(&var(name)?).join(file));
    [
        below("PULSE_RUNTIME_PATH", "native"),
        below("XDG_RUNTIME_DIR", "pulse/native"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn keys(var: &impl Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    let below = |name, file| Some(Path::new(&var(name)?).join(file));
    [
        var("PULSE_COOKIE").map(PathBuf::from),
        below("XDG_CONFIG_HOME", "pulse/cookie"),
        below("HOME", ".config/pulse/cookie"),
        below("HOME", ".pulse-cookie"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// What is found where `files` are there, and the variables are set below their folder.
    fn found(files: &[&str], vars: &[(&str, &str)]) -> Option<Places> {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for file in files {
            let path = root.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let var = |name: &str| {
            let (_, value) = vars.iter().find(|(known, _)| *known == name)?;
            let (how, below) = value.split_once(':').unwrap_or(("", value));
            let path = root.join(below).into_os_string().into_string().unwrap();
            Some(
                if how.is_empty() {
                    path
                } else {
                    format!("{how}:{path}")
                }
                .into(),
            )
        };
        let strip = |path: PathBuf| path.strip_prefix(root).unwrap().to_owned();
        find(var).map(|places| Places {
            socket: strip(places.socket),
            key: places.key.map(strip),
        })
    }

    fn places(socket: &str, key: Option<&str>) -> Places {
        Places {
            socket: socket.into(),
            key: key.map(PathBuf::from),
        }
    }

    #[test]
    fn the_usual_places_are_found() {
        let vars = [("XDG_RUNTIME_DIR", "run"), ("HOME", "home")];
        let files = ["run/pulse/native", "home/.config/pulse/cookie"];
        assert_eq!(
            found(&files, &vars),
            Some(places(
                "run/pulse/native",
                Some("home/.config/pulse/cookie")
            ))
        );
    }

    #[test]
    fn the_key_is_found_where_the_configuration_lies_elsewhere() {
        let vars = [
            ("XDG_RUNTIME_DIR", "run"),
            ("HOME", "home"),
            ("XDG_CONFIG_HOME", "etc"),
        ];
        let files = ["run/pulse/native", "etc/pulse/cookie", "home/.pulse-cookie"];
        assert_eq!(
            found(&files, &vars),
            Some(places("run/pulse/native", Some("etc/pulse/cookie")))
        );
    }

    #[test]
    fn a_server_that_is_named_is_the_only_one() {
        let files = ["run/pulse/native", "mine"];
        let run = ("XDG_RUNTIME_DIR", "run");
        assert_eq!(
            found(&files, &[run, ("PULSE_SERVER", "unix:mine")]),
            Some(places("mine", None))
        );
        assert_eq!(found(&files, &[run, ("PULSE_SERVER", "tcp:far")]), None);
    }

    #[test]
    fn without_a_socket_there_is_no_server() {
        assert_eq!(found(&["home/.pulse-cookie"], &[("HOME", "home")]), None);
    }
}
