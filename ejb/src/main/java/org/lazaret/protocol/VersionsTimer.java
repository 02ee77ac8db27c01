package org.lazaret.protocol;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Lets every server of a cluster know within ten seconds that another has activated a version. */
@Singleton
public class VersionsTimer {
    private Protocols protocols;

    protected VersionsTimer() {
    }

    @Inject
    public VersionsTimer(Protocols protocols) {
        this.protocols = protocols;
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void tick() {
        protocols.refresh();
    }
}
