package org.lazaret.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.casefile.CaseFile.Mate;
import org.lazaret.casefile.OrderRules.Key;
import org.lazaret.casefile.OrderRules.Ruled;
import org.lazaret.casefile.RoomSharing.Shared;
import org.lazaret.casefile.Swabs.Taken;
import org.lazaret.clearance.Asked;
import org.lazaret.clearance.Situation;
import org.lazaret.clearance.Situation.LinkedContact;
import org.lazaret.clearance.Situation.Stage;
import org.lazaret.protocol.Protocols;
import org.lazaret.restart.Clocks;
import org.lazaret.site.Site;
import org.lazaret.stay.Stay;
import org.lazaret.testplan.PlanRules;

/**
 * What the tests of stays follow from, as of a moment, for callers that have asked for access: a constant number of
 * statements for one stay or for all of many sites. Whoever asks which tests are due and whoever asks who may leave read here.
 */
@ApplicationScoped
public class CaseFiles {
    private EntityManager em;
    private Clocks clocks;
    private OrderRules rules;
    private RoomSharing sharing;
    private Swabs swabs;
    private Stages stages;

    protected CaseFiles() {
    }

    @Inject
    public CaseFiles(EntityManager em, Protocols protocols, Swabs swabs, Clocks clocks) {
        this.em = em;
        this.clocks = clocks;
        this.rules = new OrderRules(em, protocols);
        this.sharing = new RoomSharing(em);
        this.swabs = swabs;
        this.stages = new Stages(em);
    }

    /** Everything that was read, by what it is about. */
    private record Read(Instant asOf, Map<UUID, Site> sites, Map<Key, Ruled> orders, Map<UUID, UUID> contacts, Map<UUID, List<Shared>> shared,
            Map<UUID, Taken> taken, Map<UUID, Situation.Clock> clocks, Map<UUID, Stage> stages) {
    }

    /** By stay; those for whose class no version has a rule are missing: nothing is computed. @param stays of these sites, each under an order */
    public Map<UUID, Asked> tests(Collection<Site> sites, List<Stay> stays, Instant asOf) {
        Map<UUID, Asked> asked = new HashMap<>();
        of(sites, stays, asOf).forEach((stay, file) -> Asked.of(file.ofTests()).ifPresent(one -> asked.put(stay, one)));
        return asked;
    }

    /** @param stays of these sites, each under an order; the answer has one for each */
    public Map<UUID, CaseFile> of(Collection<Site> sites, List<Stay> stays, Instant asOf) {
        return of(sites, stays, asOf, people -> swabs.of(people, asOf));
    }

    /** As of a moment, but with the results that are known by now. @param left when they left; {@link Instant#MAX} while they are there */
    public Map<UUID, CaseFile> inHindsight(Collection<Site> sites, List<Stay> stays, Instant asOf, Instant left) {
        return of(sites, stays, asOf, people -> swabs.inHindsight(people, asOf, left));
    }

    private Map<UUID, CaseFile> of(Collection<Site> sites, List<Stay> stays, Instant asOf, Function<Set<UUID>, Map<UUID, Taken>> taken) {
        if (stays.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> contacts = contacts(stays.stream().map(Stay::order).toList(), asOf);
        Map<UUID, List<Shared>> shared = sharing.of(sites, stays, asOf);
        Map<UUID, Site> byId = sites.stream().collect(Collectors.toMap(Site::id, Function.identity()));
        Map<Key, Ruled> orders = rules.of(sites, keys(stays, contacts, shared), asOf);
        Set<UUID> ids = orders.keySet().stream().map(Key::order).collect(Collectors.toSet());
        Set<UUID> people = orders.values().stream().map(ruled -> ruled.order().person()).collect(Collectors.toSet());
        Read read = new Read(asOf, byId, orders, contacts, shared, taken.apply(people), clocks(ids, asOf), stages.of(byId, stays, orders, asOf));
        return stays.stream().collect(Collectors.toMap(Stay::id, stay -> file(stay, read)));
    }

    private static Set<Key> keys(List<Stay> stays, Map<UUID, UUID> contacts, Map<UUID, List<Shared>> shared) {
        Set<Key> keys = new HashSet<>();
        stays.forEach(stay -> {
            keys.add(new Key(stay.site(), stay.order()));
            if (contacts.containsKey(stay.order())) {
                keys.add(new Key(stay.site(), contacts.get(stay.order())));
            }
            shared.getOrDefault(stay.id(), List.of()).forEach(mate -> keys.add(new Key(stay.site(), mate.order())));
        });
        return keys;
    }

    private static CaseFile file(Stay stay, Read read) {
        Ruled own = read.orders.get(new Key(stay.site(), stay.order()));
        return new CaseFile(read.asOf, read.sites.get(stay.site()), stay, own.footing(), read.clocks.get(stay.order()), read.stages.get(stay.id()),
                read.taken.getOrDefault(stay.person(), Taken.NONE), contact(stay, read),
                read.shared.getOrDefault(stay.id(), List.of()).stream().map(one -> mate(stay, one, read)).toList());
    }

    private static LinkedContact contact(Stay stay, Read read) {
        UUID order = read.contacts.get(stay.order());
        Ruled contact = order == null ? null : read.orders.get(new Key(stay.site(), order));
        PlanRules plan = contact == null ? null : plan(contact);
        return plan == null ? null : new LinkedContact(plan, read.clocks.get(order), read.taken.getOrDefault(contact.order().person(), Taken.NONE).sampled());
    }

    private static Mate mate(Stay stay, Shared one, Read read) {
        return new Mate(one, plan(read.orders.get(new Key(stay.site(), one.order()))), read.clocks.get(one.order()),
                read.taken.getOrDefault(one.person(), Taken.NONE));
    }

    private static PlanRules plan(Ruled ruled) {
        return ruled.last().demands() == null ? null : ruled.last().demands().plan();
    }

    /** As restarts and proposals stood. */
    private Map<UUID, Situation.Clock> clocks(Set<UUID> orders, Instant asOf) {
        Map<UUID, Situation.Clock> told = new HashMap<>();
        clocks.of(orders, asOf).forEach((order, clock) -> told.put(order, new Situation.Clock(clock.ordered(),
                clock.restarts().stream().map(one -> new Situation.Restart(one.dayZero(),
                        one.dayZeroRecordedAt() == null ? one.recordedAt() : one.dayZeroRecordedAt())).toList(), clock.inQuestion(), clock.settled())));
        return told;
    }

    private Map<UUID, UUID> contacts(List<UUID> orders, Instant asOf) {
        Map<UUID, UUID> contacts = new HashMap<>();
        em.createQuery("select l.order, l.contactOrder from LinkedContact l where l.order in :orders and l.recordedAt <= :asOf order by l.recordedAt, l.id",
                Object[].class).setParameter("orders", orders).setParameter("asOf", asOf).getResultStream()
                .forEach(row -> contacts.put((UUID) row[0], (UUID) row[1]));
        return contacts;
    }
}
