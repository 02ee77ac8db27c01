package org.lazaret.site;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.SiteChanged;
import org.lazaret.shared.StaleVersion;

/** What stands in the corridors: stairs, lifts, exits, buffer rooms, nurse stations. */
@Stateless
public class Landmarks {
    private EntityManager em;
    private Buildings buildings;
    private Trail trail;
    private Clock clock;
    private Event<SiteChanged> changes;

    protected Landmarks() {
    }

    @Inject
    public Landmarks(EntityManager em, Buildings buildings, Trail trail, Clock clock, Event<SiteChanged> changes) {
        this.em = em;
        this.buildings = buildings;
        this.trail = trail;
        this.clock = clock;
        this.changes = changes;
    }

    /** @throws org.lazaret.shared.Invalid field by field */
    public Landmark add(Caller caller, UUID floorId, Landmark.Facts facts) {
        Landmark landmark = new Landmark(buildings.floor(caller, floorId), facts);
        em.persist(landmark);
        wrote(caller, "landmark-added", landmark);
        return landmark;
    }

    /**
     * @throws StaleVersion               somebody else changed it since
     * @throws org.lazaret.shared.Invalid field by field
     */
    public Landmark change(Caller caller, UUID id, long version, Landmark.Facts facts) {
        Landmark landmark = find(caller, id);
        StaleVersion.require(version, landmark.version(), landmark.facts());
        landmark.change(facts);
        wrote(caller, "landmark-changed", landmark);
        return landmark;
    }

    /** It is no longer there, and is shown no more. */
    public void retire(Caller caller, UUID id) {
        Landmark landmark = find(caller, id);
        landmark.retire(clock.instant(), caller.user());
        wrote(caller, "landmark-retired", landmark);
    }

    private Landmark find(Caller caller, UUID id) {
        Landmark landmark = Optional.ofNullable(em.find(Landmark.class, id)).filter(found -> !found.retired())
                .orElseThrow(NotFound::new);
        buildings.floor(caller, landmark.floor().id());
        return landmark;
    }

    private void wrote(Caller caller, String action, Landmark landmark) {
        em.flush();
        UUID site = landmark.floor().siteId();
        trail.wrote(caller, action, Subject.of("landmark", landmark.id()).at(site), "name", landmark.name());
        changes.fire(new SiteChanged(site, "rooms", null));
    }
}
