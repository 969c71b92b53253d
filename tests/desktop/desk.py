"""A private desktop: display, buses, accessibility, window manager, and sound that can be recorded.

Nothing of it touches the desktop of whoever runs the tests: home folder, run folder, display and
buses are its own, and everything that was started is ended again by its process number.
"""

import copy
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

# The name of the sound sink; what it plays can be recorded from its monitor.
SINK = "ears"
SCREEN = "1400x900x24"
BUS = """<busconfig><type>session</type><listen>{address}</listen><servicedir>{services}</servicedir>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>"""
BUILT = pathlib.Path(__file__).resolve().parents[2] / "target/release/supple"
PROGRAM = pathlib.Path(os.environ.get("SUPPLE", BUILT)).resolve()


# A part of the desktop has this long to start: how soon it does is nobody's promise.
START = 60


class NotThere(Exception):
    """A part of the desktop did not start, or something awaited did not happen."""


def until(sign, what, seconds=20.0, every=0.02):
    """Waits for `sign()` to be true and answers with it; `what`, or what it answers, is said where it
    never is. `every` is how long it rests between two looks: a look that starts a program takes the
    processor from what is looked at."""
    end = time.monotonic() + seconds
    while True:
        seen = sign()
        if seen:
            return seen
        if time.monotonic() > end:
            raise NotThere(f"{what() if callable(what) else what}: not within {seconds:g} s")
        time.sleep(every)


class Desk:
    """Used with `with`: what was started inside is ended at its end."""

    def __init__(self, sound=True):
        self.base = pathlib.Path(tempfile.mkdtemp(prefix="supple-desk."))
        self.home = self.base / "home"
        self.data = self.base / "data"
        self.started = []
        self.env = self._environment()
        self.with_sound = sound

    def __enter__(self):
        try:
            self._display()
            self.start_bus()
            self._window_manager()
            if self.with_sound:
                self.start_sound()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.started):
            end(process)
        shutil.rmtree(self.base, ignore_errors=True)

    def _environment(self):
        run = self.base / "run"
        run.mkdir(mode=0o700)
        self.home.mkdir()
        # Nobody meets this person for the first time: the rule of the first run was accepted, and
        # sessions start without a question.
        self.data.mkdir(mode=0o700)
        (self.data / "settings.toml").write_text("[safety]\naccepted = true\n[tightness]\nask_before = false\n")
        # Programs that know only ALSA find the sound server by this.
        (self.home / ".asoundrc").write_text("pcm.!default { type pulse }\nctl.!default { type pulse }\n")
        keep = {name: os.environ[name] for name in ("PATH", "LANG", "TZ") if name in os.environ}
        homes = {"XDG_CONFIG_HOME": ".config", "XDG_CACHE_HOME": ".cache", "XDG_DATA_HOME": ".local/share"}
        homes = {name: str(self.home / folder) for name, folder in homes.items()}
        # The server keeps the key to itself here; without a key in this very place the program's
        # sound library is turned away.
        (self.home / ".config/pulse").mkdir(parents=True)
        return {
            **keep,
            **homes,
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(run),
            "PULSE_SERVER": f"unix:{run}/sound",
            # Nobody keeps what is set here, and nobody has to be started for it.
            "GSETTINGS_BACKEND": "memory",
            # A drawing in software is the same on every machine.
            "LIBGL_ALWAYS_SOFTWARE": "1",
        }

    def spawn(self, *command, **more):
        """Starts a program on this desktop; its words go to a file of its name."""
        name = pathlib.Path(command[0]).name
        with open(self.base / f"{name}.log", "ab") as log:
            more = {"stdout": log, "stderr": log, "stdin": subprocess.DEVNULL, **more}
            process = subprocess.Popen([str(word) for word in command], env=self.env, **more)
        self.started.append(process)
        return process

    def said(self, program):
        """What programs of this name said so far."""
        return (self.base / f"{pathlib.Path(program).name}.log").read_text()

    def call(self, *command):
        """Runs a small program to its end; answers with what it says."""
        done = subprocess.run([str(word) for word in command], env=self.env, capture_output=True, text=True, timeout=30)
        if done.returncode != 0:
            raise NotThere(f"{' '.join(map(str, command))}: {done.stderr.strip()}")
        return done.stdout

    def _works(self, *command):
        return subprocess.run(command, env=self.env, capture_output=True).returncode == 0

    def _display(self):
        """The server looks for a free number itself and tells it through a pipe."""
        reads, writes = os.pipe()
        self.spawn("Xvfb", "-displayfd", writes, "-screen", "0", SCREEN, "-nolisten", "tcp", pass_fds=(writes,))
        os.close(writes)
        with os.fdopen(reads) as told:
            self.env["DISPLAY"] = ":" + told.readline().strip()

    def start_bus(self):
        """The bus of the session; again at the same address, where the first one has ended."""
        address = f"unix:path={self.env['XDG_RUNTIME_DIR']}/bus"
        self.env["DBUS_SESSION_BUS_ADDRESS"] = address
        # Of the services that the machine could start unasked, only this one is wanted.
        services = self.base / "services"
        services.mkdir(exist_ok=True)
        shutil.copy("/usr/share/dbus-1/services/org.a11y.Bus.service", services)
        config = self.base / "bus.conf"
        config.write_text(BUS.format(address=address, services=services))
        self.bus = self.spawn("dbus-daemon", "--nofork", f"--config-file={config}")
        until(lambda: self._works("gdbus", "wait", "--session", "--timeout", "5", "org.freedesktop.DBus"), "the bus", START)
        # Programs show their tree only where somebody says that it is wanted.
        status = ("--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method")
        enable = ("org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>")
        self.call("gdbus", "call", "--session", *status, *enable)

    def _window_manager(self):
        until(self._is_managed, "the window manager", START)

    def _is_managed(self):
        """Whether the window manager came. Now and then one stays away, and another one has to be sent."""
        self.manager = self.spawn("openbox")
        there = lambda: "window id" in self.call("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
        try:
            return until(there, "", START / 4)
        except NotThere:
            end(self.manager)
            return False

    def other_screen(self):
        """The same desktop with another display."""
        other = copy.copy(self)
        other.env = dict(self.env)
        other._display()
        other._window_manager()
        return other

    def start_sound(self):
        """A sound server whose only device plays into nothing, at its own steady pace."""
        socket = self.env["PULSE_SERVER"].removeprefix("unix:")
        sink = f"module-null-sink sink_name={SINK} format=s16le rate=48000 channels=2 norewinds=1"
        door = f"module-native-protocol-unix auth-anonymous=1 socket={socket}"
        options = ("-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--disable-shm=no", "--realtime=yes", "--high-priority=yes")
        server = self.spawn("pulseaudio", *options, "-L", sink, "-L", door)
        until(lambda: self._works("pactl", "info"), "the sound server", START)
        return server

    def playing(self):
        """How many streams are open at the sound server."""
        return len(self.call("pactl", "list", "short", "sink-inputs").splitlines())


def end(process):
    """Ends a process that was started here."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is not None:
            return
        process.send_signal(sign)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            pass
