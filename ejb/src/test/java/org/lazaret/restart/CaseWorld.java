package org.lazaret.restart;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.account.AccountNames;
import org.lazaret.contact.Contact;
import org.lazaret.contact.ContactBook;
import org.lazaret.contact.ContactScenes;
import org.lazaret.contact.Grade;
import org.lazaret.contact.Investigation;
import org.lazaret.contact.InvestigationBook;
import org.lazaret.contact.InvestigationLists;
import org.lazaret.contact.Investigations;
import org.lazaret.contact.Positive.Finding;
import org.lazaret.contact.Traced;
import org.lazaret.contact.Unfounded;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.protocol.Protocols;
import org.lazaret.room.Room;
import org.lazaret.room.RoomFeatures;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Zone;
import org.lazaret.roomlist.RoomDraft;
import org.lazaret.roomlist.RoomRange;
import org.lazaret.site.Floor;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Fired;

/** A site whose people stay, and the services that look who was near a positive and set clocks, on one entity manager. */
public final class CaseWorld {
    public final StayWorld stays;
    public final InvestigationBook book;
    public final Investigations investigations;
    public final InvestigationLists lists;
    final RestartBook clockBook;
    final Restarts restarts;
    final RestartLists restartLists;
    final Clocks clocks;

    public CaseWorld(StayWorld stays) {
        this.stays = stays;
        RestartRules rules = new RestartRules(stays.sites, new Protocols(stays.em));
        clockBook = new RestartBook(stays.em, stays.sites, rules, stays.trail, new Fired<>());
        ContactBook contacts = new ContactBook(stays.em, new ContactScenes(stays.em), new AccountNames(stays.em), new Fired<Traced>(clockBook::traced));
        book = new InvestigationBook(stays.em, stays.sites, contacts, stays.trail, new Fired<Unfounded>(clockBook::unfounded), new Fired<>());
        investigations = new Investigations(stays.em, stays.sites, stays.sightings, book, contacts, stays.trail, new Fired<>(), stays.clock);
        lists = new InvestigationLists(stays.em, stays.sites, new Access(), stays.trail);
        restarts = new Restarts(stays.em, stays.sites, book, clockBook, stays.trail, stays.clock);
        restartLists = new RestartLists(stays.em, stays.sites, new Access(), stays.sightings, clockBook, rules, stays.trail, stays.clock);
        clocks = new Clocks(stays.em);
        stays.whenDeparted.add(clockBook::departed);
        stays.whenResumed.add(clockBook::resumed);
    }

    public static Caller manager() {
        return StayWorld.manager();
    }

    /** A room of one bed on a floor above, where a house has only one floor. @return its bed */
    public UUID above(UUID site) {
        UUID building = stays.em.createQuery("select f.building.id from Floor f where f.siteId = :site", UUID.class).setParameter("site", site).getSingleResult();
        Floor floor = stays.places.buildings().addFloor(manager(), building, new Floor.Facts(6, null, Set.of()));
        RoomFeatures features = new RoomFeatures(true, true, RoomFeatures.AirConditioning.SPLIT, false, 1, null, null, null);
        Room room = stays.places.lists().addRange(manager(), site, floor.id(), new RoomRange("0601", "0601", RoomRange.Sides.ODD_LEFT, Set.of()),
                Zone.CONTAMINATED, null, new RoomDraft(features, 1, RoomPhase.CLEAN, "开业前消毒合格")).get(0);
        return stays.places.rooms().beds(room.id()).get(0).id();
    }

    /** A telephone call: positive, sampled then. */
    public Investigation told(UUID site, UUID person, Instant sampled) {
        return investigations.open(manager(), site, new Finding(person, null, sampled, null, "区疾控中心 刘科长"), null);
    }

    public UUID person(UUID stay) {
        return stays.em.createQuery("select person from Stay where id = :id", UUID.class).setParameter("id", stay).getSingleResult();
    }

    IsolationOrder order(UUID stay) {
        return stays.em.createQuery("select o from IsolationOrder o where o.id = (select s.order from Stay s where s.id = :id)", IsolationOrder.class)
                .setParameter("id", stay).getSingleResult();
    }

    public List<Contact> contacts(UUID investigation) {
        return stays.em.createQuery("from Contact where investigation = :id", Contact.class).setParameter("id", investigation).getResultList();
    }

    public List<UUID> contacts(UUID investigation, Grade grade) {
        return contacts(investigation).stream().filter(contact -> contact.grade() == grade).map(Contact::id).toList();
    }

    List<ClockRestart> restarts(UUID investigation) {
        return stays.em.createQuery("from ClockRestart where investigation = :id order by id", ClockRestart.class).setParameter("id", investigation).getResultList();
    }

    List<UUID> ids(UUID investigation) {
        return restarts(investigation).stream().map(ClockRestart::id).toList();
    }
}
