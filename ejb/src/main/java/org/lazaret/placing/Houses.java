package org.lazaret.placing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.people.Person;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.ExpectedGuests;
import org.lazaret.stay.ExpectedGuests.ExpectedGuest;
import org.lazaret.stay.RoomFacts;

/** Brings together all that a proposal rests on, in statements whose number does not grow with the site or the list. */
@ApplicationScoped
public class Houses {
    private EntityManager em;
    private Sites sites;
    private RoomFacts facts;
    private ExpectedGuests guests;

    protected Houses() {
    }

    @Inject
    public Houses(EntityManager em, Sites sites, RoomFacts facts, ExpectedGuests guests) {
        this.em = em;
        this.sites = sites;
        this.facts = facts;
        this.guests = guests;
    }

    /** For somebody who may place people there. */
    House of(Caller caller, UUID site, Asked asked) {
        return of(sites.of(caller, site), asked);
    }

    /** Who was asked for and is not expected any more is left out. */
    House of(Site site, Asked asked) {
        Weights weights = Weights.of(sites.protocol(site));
        List<ExpectedGuest> coming = asked.stays().isEmpty() ? guests.waiting(site) : guests.of(site, asked.stays());
        return new House(coming.stream().map(one -> arriving(one, asked, site, weights)).toList(), facts.candidates(site.id()), storeys(site),
                facts.conditions(site), asked.excluded(), weights);
    }

    private static Arriving arriving(ExpectedGuest one, Asked asked, Site site, Weights weights) {
        UUID stay = one.stay().id();
        return new Arriving(stay, one.guest(), isElderly(one.person(), weights.elderlyAge(), LocalDate.ofInstant(one.guest().period().from(), site.zone())),
                asked.standing().get(stay), asked.pinned().contains(stay));
    }

    /** An unknown year makes nobody old. */
    private static boolean isElderly(Person person, int age, LocalDate on) {
        return person.birth().year() != null && !person.mayBeUnder(age, on);
    }

    private Map<UUID, House.Storey> storeys(Site site) {
        return em.createQuery("select r.id, f.id, f.building.id, f.number from Room r join r.floor f where r.siteId = :site", Object[].class)
                .setParameter("site", site.id()).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0],
                        row -> new House.Storey((UUID) row[1], (UUID) row[2], (Integer) row[3])));
    }
}
