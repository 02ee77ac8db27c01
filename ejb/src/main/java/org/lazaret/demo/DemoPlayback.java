package org.lazaret.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.account.DemoAccounts;
import org.lazaret.audit.Trail;
import org.lazaret.casefile.CaseFiles;
import org.lazaret.casefile.MakeUpPlans;
import org.lazaret.casefile.Swabs;
import org.lazaret.collection.Present;
import org.lazaret.demo.DemoRoom.Figure;
import org.lazaret.demo.Replay.Stage;
import org.lazaret.demo.SiteBuilder.Built;
import org.lazaret.division.Inhabitants;
import org.lazaret.division.Populations;
import org.lazaret.identity.Sex;
import org.lazaret.laboratory.SampleFacts;
import org.lazaret.laboratory.TubeFates;
import org.lazaret.manual.Checks;
import org.lazaret.patch.WearBook;
import org.lazaret.protocol.Protocols;
import org.lazaret.protocol.RiskClass;
import org.lazaret.registration.PersonRecords;
import org.lazaret.restart.Clocks;
import org.lazaret.series.SiteReadings;
import org.lazaret.shared.Setting;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.SiteClosing;
import org.lazaret.site.SiteKind;

/**
 * Plays the demonstration back, a site a transaction: a start that is interrupted leaves no site half done. The sites at which
 * people can sign in come first; the others follow while somebody looks at those already.
 */
@Stateless
public class DemoPlayback {
    private static final System.Logger LOG = System.getLogger(DemoPlayback.class.getName());
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** As far back as missed checks are looked for. */
    private static final Duration CHECKED = Duration.ofDays(2);
    /** As long ago as anybody who is still there came. */
    private static final Duration TESTED = Duration.ofDays(15);
    private static final String HETANG = "430202";
    private static final String FIRST_SITE = "yanjiawan";
    private static final String RESIDENCE = "residence";
    private static final String RESERVE_SITE = "xinhe";
    private static final String FULL_SITE = "bailu";
    private static final long SEED = 20210809;
    /** Keys of the sites that are still to come, the next one first, with commas between. */
    private static final String WAITING = "demonstration-waits-for";

    private EntityManager em;
    private Protocols protocols;
    private Event<SiteChanged> changes;
    private Event<SiteClosing> closings;
    private DemoAccounts accounts;
    private Clock clock;

    protected DemoPlayback() {
    }

    @Inject
    public DemoPlayback(EntityManager em, Protocols protocols, Event<SiteChanged> changes, Event<SiteClosing> closings,
            DemoAccounts accounts, Clock clock) {
        this.em = em;
        this.protocols = protocols;
        this.changes = changes;
        this.closings = closings;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Plays back the sites of the accounts. @return the accounts made, with their passwords; empty when there is a world already */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<DemoAccounts.Ready> open() {
        if (em.createQuery("select count(s) from Site s", Long.class).getSingleResult() > 0) {
            return List.of();
        }
        List<String> later = DemoSite.all().stream().map(DemoSite::key).filter(key -> !key.equals(FIRST_SITE) && !key.equals(RESIDENCE)).toList();
        UUID first = play(FIRST_SITE);
        UUID residence = play(RESIDENCE);
        em.persist(new Setting(WAITING, String.join(",", later)));
        countHetang();
        return accounts.make(Caller.system("demonstration"), DemoRoles.wanted(first, residence, HETANG));
    }

    /** Plays back the next of the other sites. @return {@code false} when all are there */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean goOn() {
        Setting waiting = em.find(Setting.class, WAITING, LockModeType.PESSIMISTIC_WRITE);
        if (waiting == null || waiting.value().isEmpty()) {
            return false;
        }
        String[] keys = waiting.value().split(",", 2);
        em.merge(new Setting(WAITING, keys.length > 1 ? keys[1] : ""));
        em.flush();
        play(keys[0]);
        return true;
    }

    /** So many that 60 rooms are to be kept free (R21). */
    private void countHetang() {
        new Populations(em, new Access(), new Trail(em, clock), clock).record(Caller.system("demonstration"), HETANG, new Inhabitants.Count(30_000,
                LocalDate.ofInstant(clock.instant(), ZONE), "演示用数字，不是统计数据 / made up for the demonstration, no statistics"));
    }

    private UUID play(String key) {
        DemoSite site = DemoSite.all().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
        Instant now = clock.instant();
        Caller caller = Caller.system("demonstration");
        Stage stage = new Stage(em, protocols, changes, closings, new Unheard<>());
        MadeUpPeople people = people(site, now);
        List<DemoRoom> rooms = key.equals(FIRST_SITE) ? DemoRoom.ofYanjiawan() : new DemoRooms(site, people).all();
        Built built = new SiteBuilder(stage, caller, now.minus(Duration.ofDays(20))).build(site, rooms);
        SiteScope scope = new SiteScope(built.site(), site.divisionCode());
        RoomStory story = new RoomStory(stage, caller, people, scope, site.kind() == SiteKind.ISOLATION, now, ZONE);
        for (DemoRoom room : rooms) {
            story.tell(room, built.rooms().get(room.number()));
            em.flush();
            em.clear();
        }
        rounds(stage.at(now)).make(built.site(), now.minus(CHECKED));
        tests(stage.at(now)).play(built.site(), now.minus(TESTED), key.equals(FIRST_SITE) ? LocalDate.ofInstant(now, ZONE).minusDays(3) : null);
        em.flush();
        em.clear();
        DemoTransfers transfers = new DemoTransfers(stage, caller, now);
        switch (key) {
            case FIRST_SITE -> {
                aMotherAndHerSonWait(stage, caller, story, scope, now);
                transfers.toHospital(built.site());
                DemoInvestigations cases = new DemoInvestigations(stage, caller, now);
                cases.whoWasNear(built.site(), "0522");
                cases.wronglyTold(built.site(), "0418");
            }
            case FULL_SITE -> transfers.between(built.site(), site(FIRST_SITE), 12);
            case RESERVE_SITE -> transfers.between(site(FIRST_SITE), built.site(), 41);
            default -> { }
        }
        LOG.log(Level.INFO, "Demonstration: {0}, {1} rooms", site.nameEn(), site.rooms());
        return built.site();
    }

    private UUID site(String key) {
        String name = DemoSite.all().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow().nameZh();
        return em.createQuery("select s.id from Site s where s.facts.nameZh = :name", UUID.class).setParameter("name", name).getSingleResult();
    }

    /** Of that site, the same each time; nobody is called as somebody who is there already. */
    private MadeUpPeople people(DemoSite site, Instant now) {
        List<String> there = em.createQuery("select p.name.full from Person p", String.class).getResultList();
        return new MadeUpPeople(SEED + DemoSite.all().indexOf(site), LocalDate.ofInstant(now, ZONE), there);
    }

    private DemoRounds rounds(Replay today) {
        return new DemoRounds(em, today.sites, new Checks(em, today.sites),
                new WearBook(em, new Unheard<>(), changes), new SiteReadings(em), new Unheard<>(), changes, clock);
    }

    private DemoTests tests(Replay today) {
        Swabs swabs = new Swabs(new PersonRecords(em), new SampleFacts(em, new TubeFates(em)), new MakeUpPlans(em));
        Present present = new Present(em, new CaseFiles(em, protocols, swabs, new Clocks(em)), swabs);
        return new DemoTests(em, today.sites, protocols, present, new Unheard<>(), new Unheard<>(), new Unheard<>(), new Unheard<>(), new Unheard<>(),
                changes, clock);
    }

    /** The two of the second bus for whom the site manager looks for a room. */
    private static void aMotherAndHerSonWait(Stage stage, Caller caller, RoomStory story, SiteScope scope, Instant now) {
        UUID kin = stage.at(now).households.kinGroup(caller, scope, "周雪梅 一家").id();
        Instant bus = now.plus(Duration.ofMinutes(26));
        story.expect(new Figure("周雪梅", Sex.FEMALE, 34), RiskClass.CLOSE_CONTACT, kin, bus);
        story.expect(new Figure("周小满", Sex.MALE, 6), RiskClass.CLOSE_CONTACT, kin, bus);
    }
}
