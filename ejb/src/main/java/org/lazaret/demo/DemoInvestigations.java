package org.lazaret.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.account.AccountNames;
import org.lazaret.contact.Contact;
import org.lazaret.contact.ContactBook;
import org.lazaret.contact.ContactDecision.Kind;
import org.lazaret.contact.ContactScenes;
import org.lazaret.contact.Grade;
import org.lazaret.contact.InvestigationBook;
import org.lazaret.contact.Investigations;
import org.lazaret.contact.Positive;
import org.lazaret.demo.Replay.Stage;
import org.lazaret.restart.ClockRestart;
import org.lazaret.restart.RestartBook;
import org.lazaret.restart.RestartRules;
import org.lazaret.restart.RestartScope;
import org.lazaret.restart.Restarts;

/** Two cases of the first site: a positive who is in hospital by now, with contacts and clocks decided and not, and one that was a mistake. */
final class DemoInvestigations {
    private static final String TOLD_BY = "荷塘区疾控中心（虚构）";
    /** Of those on the floor: who came last, whose clocks somebody still has to decide on. */
    private static final int LEFT_OPEN = 2;

    private final Stage stage;
    private final Caller caller;
    private final Instant now;

    DemoInvestigations(Stage stage, Caller caller, Instant now) {
        this.stage = stage;
        this.caller = caller;
        this.now = now;
    }

    /** The services as they were at an instant. */
    private record Desk(Investigations cases, Restarts clocks) {
    }

    /** @param room out of which the positive went to hospital */
    void whoWasNear(UUID site, String room) {
        UUID person = lay(site, room);
        UUID id = ago(400).cases().open(caller, site, new Positive.Finding(person, null, now.minus(Duration.ofHours(14)), null, TOLD_BY), null).id();
        ago(395).clocks().propose(caller, id, RestartScope.FLOOR);
        List<Contact> residents = stage.em().createQuery("""
                select c from Contact c join Stay s on s.id = c.stay where c.investigation = :id and s.closedAt is null order by s.admittedAt, c.id""", Contact.class)
                .setParameter("id", id).getResultList();
        List<UUID> near = residents.stream().filter(one -> one.grade() != Grade.FLOOR).map(Contact::id).toList();
        List<UUID> floor = residents.stream().map(Contact::id).filter(one -> !near.contains(one)).toList();
        List<UUID> settled = floor.subList(0, Math.max(0, floor.size() - LEFT_OPEN));
        decide(id, near, Kind.CONFIRMED, ClockRestart.State.RESTARTED, "隔壁房间，门口有接触");
        decide(id, settled, Kind.DISMISSED, ClockRestart.State.DISMISSED, "同层，各自单间，无共同接触");
    }

    /** @param room of whom somebody spoke by mistake */
    void wronglyTold(UUID site, String room) {
        UUID id = ago(2900).cases().open(caller, site, new Positive.Finding(lay(site, room), null, now.minus(Duration.ofHours(52)), null, TOLD_BY), null).id();
        ago(2820).cases().withdraw(caller, id, "同名误报：阳性的是另一处的人");
    }

    private void decide(UUID id, List<UUID> contacts, Kind decision, ClockRestart.State clock, String reason) {
        if (contacts.isEmpty()) {
            return;
        }
        ago(130).cases().decide(caller, id, contacts, decision, reason);
        List<UUID> restarts = stage.em().createQuery("""
                select r.id from ClockRestart r where r.investigation = :id and r.stay in (select c.stay from Contact c where c.id in :contacts) order by r.id""", UUID.class)
                .setParameter("id", id).setParameter("contacts", contacts).getResultList();
        if (!restarts.isEmpty()) {
            ago(120).clocks().decide(caller, id, restarts, clock, reason);
        }
    }

    /** Whoever lay there last. */
    private UUID lay(UUID site, String room) {
        return stage.em().createQuery("""
                select a.person from BedAssignment a join Room r on r.id = a.room where a.site = :site and r.number = :room and a.beganAt is not null
                order by a.beganAt desc""", UUID.class).setParameter("site", site).setParameter("room", room).setMaxResults(1).getSingleResult();
    }

    private Desk ago(int minutes) {
        Replay then = stage.at(now.minus(Duration.ofMinutes(minutes)));
        ContactBook contacts = new ContactBook(then.em, new ContactScenes(then.em), new AccountNames(then.em), new Unheard<>());
        InvestigationBook book = new InvestigationBook(then.em, then.sites, contacts, then.trail, new Unheard<>(), stage.changes());
        RestartBook restarts = new RestartBook(then.em, then.sites, new RestartRules(then.sites, stage.protocols()), then.trail, stage.changes());
        return new Desk(new Investigations(then.em, then.sites, then.sightings, book, contacts, then.trail, stage.changes(), then.clock),
                new Restarts(then.em, then.sites, book, restarts, then.trail, then.clock));
    }
}
