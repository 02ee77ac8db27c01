package org.lazaret.changeover;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Reach;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.drafting.Draft;
import org.lazaret.drafting.Drafts;
import org.lazaret.isolation.OrderMigration;
import org.lazaret.people.Sight;
import org.lazaret.protocol.ProtocolVersion;
import org.lazaret.protocol.Protocols;
import org.lazaret.protocol.Versions;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Reason;
import org.lazaret.shared.SiteChanged;

/**
 * What a version would change for stays that run, and their going over to it. Orders keep the rules they were given under
 * until somebody decides otherwise, stay by stay (settled reading 3).
 */
@Stateless
public class Changeovers {
    private static final int MOST = 5000;

    /** What would change, by site and room. @param sight what the reader may know of the people */
    public record Preview(ProtocolVersion version, List<Running> stays, Sight sight) {
    }

    private EntityManager em;
    private Access access;
    private Drafts drafts;
    private Protocols protocols;
    private RunningStays running;
    private Trail trail;
    private Event<SiteChanged> changed;
    private Clock clock;

    protected Changeovers() {
    }

    @Inject
    public Changeovers(EntityManager em, Access access, Drafts drafts, Protocols protocols, RunningStays running, Trail trail,
            Event<SiteChanged> changed, Clock clock) {
        this.em = em;
        this.access = access;
        this.drafts = drafts;
        this.protocols = protocols;
        this.running = running;
        this.trail = trail;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * What would change if the draft were activated and every stay in its reach went over on its first day.
     *
     * @throws Invalid it has no first day yet
     */
    public Preview ofDraft(Caller caller, UUID id) {
        Draft draft = drafts.of(caller, id);
        if (draft.head().effectiveFrom() == null || draft.head().code() == null) {
            throw new Invalid("effectiveFrom", "missing");
        }
        ProtocolVersion version = draft.asVersion(clock.instant());
        return preview(caller, version, protocols.versions().with(version, draft.replaces()));
    }

    /** What would change if the stays that do not run under it yet went over to a version now. */
    public Preview ofVersion(Caller caller, UUID id) {
        return preview(caller, protocols.version(id), protocols.versions());
    }

    private Preview preview(Caller caller, ProtocolVersion version, Versions versions) {
        Reach reach = access.reach(caller);
        List<Running> stays = running.changedBy(version, versions, reach);
        trail.read(caller, "changeover-previewed", Subject.of("protocol", version.id()), "code", version.code(), "count", stays.size());
        return new Preview(version, stays, sight(caller, stays));
    }

    /** Names are shown as at the site where the caller may see the least. */
    private static Sight sight(Caller caller, List<Running> stays) {
        List<Sight> sights = stays.stream().map(Running::site).distinct().map(site -> Sight.of(caller.rolesAt(site.scope()))).toList();
        return sights.stream().filter(sight -> !sight.names()).findAny().orElse(sights.isEmpty() ? Sight.of(Set.of()) : sights.get(0));
    }

    /**
     * Lets these stays go over to the version, all or none.
     *
     * @param stays  1–5,000 of those in {@link #ofVersion}
     * @param reason 1–500 characters
     * @throws NotInForce it does not count yet, or no longer
     * @throws Invalid    a stay would not change, or is not the caller's
     */
    public int migrate(Caller caller, UUID version, List<UUID> stays, String reason) {
        Reason.require(reason);
        if (stays.isEmpty() || stays.size() > MOST) {
            throw new Invalid("stays", stays.isEmpty() ? "missing" : "too-many", "most", MOST);
        }
        Reach reach = access.reach(caller);
        running.lock(stays);
        ProtocolVersion target = protocols.version(version);
        Map<UUID, Running> changing = running.changedBy(target, protocols.versions(), reach).stream()
                .collect(Collectors.toMap(Running::stay, Function.identity()));
        List<Invalid.Field> wrong = IntStream.range(0, stays.size()).filter(i -> !changing.containsKey(stays.get(i)))
                .mapToObj(i -> Invalid.Field.of("stays[" + i + "]", "would-not-change")).toList();
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        List<Running> moved = stays.stream().distinct().map(changing::get).toList();
        Occurrence when = Occurrence.now(clock);
        moved.forEach(one -> em.persist(migration(one, target, when, caller, reason)));
        em.flush();
        trail.wrote(caller, "order-migrated", subjects(moved), "version", target.code(), "reason", reason);
        moved.stream().map(one -> one.site().id()).distinct().forEach(site -> changed.fire(new SiteChanged(site, "stays", null)));
        return moved.size();
    }

    private static OrderMigration migration(Running one, ProtocolVersion target, Occurrence when, Caller caller, String reason) {
        LocalDate today = LocalDate.ofInstant(when.recordedAt(), one.site().zone());
        if (!target.isInForce(today)) {
            throw new NotInForce(target.code(), target.effectiveFrom());
        }
        return one.order().migrate(one.after().term(), today, when, caller.user(), reason);
    }

    private static Collection<Subject> subjects(List<Running> moved) {
        return moved.stream().map(one -> Subject.of("order", one.order().id()).at(one.site().id()).about(one.order().person())).toList();
    }
}
