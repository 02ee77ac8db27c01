package org.lazaret.collection;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.people.Sight;
import org.lazaret.protocol.Protocol;
import org.lazaret.room.RoomsAtAGlance;
import org.lazaret.round.Walking;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** Who is to be swabbed today, in the order of walking: everybody present, so that a phone has them all without a network. As many statements for many as for one. */
@Stateless
public class TestLists {

    /**
     * @param sizes     of tubes, in samples
     * @param back      how long ago a swab may have been taken
     * @param floors    those with anybody in them
     * @param elsewhere present without a room: at home, or waiting for one
     */
    public record TestList(Site site, Instant at, LocalDate day, List<Integer> sizes, Duration back, List<Walking.Floor<Due>> floors,
            List<Due> elsewhere, Counts counts, Sight sight) {
    }

    private Sites sites;
    private Access access;
    private RoomsAtAGlance rooms;
    private Present present;
    private Trail trail;
    private Clock clock;

    protected TestLists() {
    }

    @Inject
    public TestLists(Sites sites, Access access, RoomsAtAGlance rooms, Present present, Trail trail, Clock clock) {
        this.sites = sites;
        this.access = access;
        this.rooms = rooms;
        this.present = present;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param live a page that is open already and asks again: leaves no row in the audit */
    public TestList today(Caller caller, UUID siteId, boolean live) {
        Site site = sites.find(siteId);
        Sight sight = Sight.of(access.at(caller, site.scope()));
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, site.zone());
        List<Due> all = present.at(List.of(site), null, now);
        if (!live) {
            trail.read(caller, "test-list-opened", Subject.list("test-list").at(siteId), "people", all.size());
        }
        Protocol protocol = sites.protocol(site);
        Map<UUID, List<Due>> byRoom = all.stream().filter(one -> one.room() != null).collect(Collectors.groupingBy(Due::room));
        return new TestList(site, now, day, protocol.tubeSizes(), protocol.backdatingLimit(), Walking.through(rooms.of(siteId), byRoom),
                all.stream().filter(one -> one.room() == null).toList(), Counts.of(all, day), sight);
    }
}
