package org.lazaret.running;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts the shared server before the first test, and before Arquillian looks for one, and stops it after the last. */
public class ServerForTheRun implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        // An exception here would be swallowed: it is kept, and thrown to whoever asks for the server.
        TestServer.share(System.getProperty("lazaret.test.server"));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        TestServer.stopShared();
        Broker.stopShared();
    }
}
