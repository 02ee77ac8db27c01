package org.lazaret.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.access.SiteScope;
import org.lazaret.account.DemoAccounts;
import org.lazaret.demo.DemoRoom.Figure;
import org.lazaret.demo.Replay.Stage;
import org.lazaret.demo.SiteBuilder.Built;
import org.lazaret.identity.Sex;
import org.lazaret.manual.Checks;
import org.lazaret.patch.WearBook;
import org.lazaret.protocol.Protocols;
import org.lazaret.protocol.RiskClass;
import org.lazaret.series.SiteReadings;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.SiteClosing;
import org.lazaret.site.SiteKind;

/** Plays the demonstration back, all of it in one transaction: a start that is interrupted leaves nothing half done. */
@Stateless
public class DemoPlayback {
    private static final System.Logger LOG = System.getLogger(DemoPlayback.class.getName());
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** As far back as missed checks are looked for. */
    private static final Duration CHECKED = Duration.ofDays(2);
    private static final String HETANG = "430202";
    private static final String ZHUZHOU = "4302";
    private static final String FIRST_SITE = "yanjiawan";

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

    /** @return the accounts made, with their passwords; empty when there is a world already */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<DemoAccounts.Ready> play() {
        if (em.createQuery("select count(s) from Site s", Long.class).getSingleResult() > 0) {
            return List.of();
        }
        Instant now = clock.instant();
        Caller caller = Caller.system("demonstration");
        Stage stage = new Stage(em, protocols, changes, closings, new Unheard<>());
        SiteBuilder builder = new SiteBuilder(stage, caller, now.minus(Duration.ofDays(20)));
        MadeUpPeople people = new MadeUpPeople(20210809, LocalDate.ofInstant(now, ZONE));
        UUID first = null;
        UUID residence = null;
        for (DemoSite site : DemoSite.all()) {
            boolean known = site.key().equals(FIRST_SITE);
            List<DemoRoom> rooms = known ? DemoRoom.ofYanjiawan() : new DemoRooms(site, people).all();
            Built built = builder.build(site, rooms);
            RoomStory story = new RoomStory(stage, caller, people, new SiteScope(built.site(), site.divisionCode()),
                    site.kind() == SiteKind.ISOLATION, now, ZONE);
            for (DemoRoom room : rooms) {
                story.tell(room, built.rooms().get(room.number()));
                em.flush();
                em.clear();
            }
            rounds(stage.at(now)).make(built.site(), now.minus(CHECKED));
            em.flush();
            em.clear();
            if (known) {
                first = built.site();
                aMotherAndHerSonWait(stage, caller, story, new SiteScope(first, site.divisionCode()), now);
            } else if (site.kind() == SiteKind.RESIDENCE) {
                residence = built.site();
            }
            LOG.log(Level.INFO, "Demonstration: {0}, {1} rooms", site.nameEn(), site.rooms());
        }
        return accounts.make(caller, wanted(first, residence));
    }

    private DemoRounds rounds(Replay today) {
        return new DemoRounds(em, today.sites, today.sightings, new Checks(em, today.sites),
                new WearBook(em, new Unheard<>(), changes), new SiteReadings(em), new Unheard<>(), changes, clock);
    }

    /** The two of the second bus for whom the site manager looks for a room. */
    private static void aMotherAndHerSonWait(Stage stage, Caller caller, RoomStory story, SiteScope scope, Instant now) {
        UUID kin = stage.at(now).households.kinGroup(caller, scope, "周雪梅 一家").id();
        Instant bus = now.plus(Duration.ofMinutes(26));
        story.expect(new Figure("周雪梅", Sex.FEMALE, 34), RiskClass.CLOSE_CONTACT, kin, bus);
        story.expect(new Figure("周小满", Sex.MALE, 6), RiskClass.CLOSE_CONTACT, kin, bus);
    }

    private static List<DemoAccounts.Wanted> wanted(UUID site, UUID residence) {
        List<DemoAccounts.Wanted> wanted = new ArrayList<>();
        at(wanted, "manager", "谭向晚 · 隔离点负责人 / site manager", Role.SITE_MANAGER, site);
        at(wanted, "nurse", "罗晓岚 · 护士 / nurse", Role.NURSE, site);
        at(wanted, "doctor", "文知远 · 医生 / doctor", Role.DOCTOR, site);
        at(wanted, "laboratory", "彭书宁 · 检验员 / laboratory", Role.LABORATORY, site);
        at(wanted, "coordinator", "宾长河 · 闭环管理员 / loop coordinator", Role.LOOP_COORDINATOR, residence);
        at(wanted, "residence", "易春晖 · 驻地管理员 / residence manager", Role.RESIDENCE_MANAGER, residence);
        at(wanted, "staff", "邓望舒 · 工作人员 / staff member", Role.STAFF_MEMBER, residence);
        wanted.add(new DemoAccounts.Wanted("inspector", "匡怀瑾 · 院感督导员 / infection control inspector",
                List.of(Held.at(Role.INFECTION_CONTROL_INSPECTOR, site), Held.in(Role.INFECTION_CONTROL_INSPECTOR, ZHUZHOU))));
        wanted.add(new DemoAccounts.Wanted("command", "荷塘区指挥部 / command centre", List.of(Held.in(Role.COMMAND_CENTRE, HETANG))));
        wanted.add(new DemoAccounts.Wanted("city", "株洲市指挥部 / city command centre", List.of(Held.in(Role.COMMAND_CENTRE, ZHUZHOU))));
        at(wanted, "community", "刘念慈 · 社区工作者 / community worker", Role.COMMUNITY_WORKER, site);
        everywhere(wanted, "system", "系统管理员 / system administrator", Role.SYSTEM_ADMINISTRATOR);
        everywhere(wanted, "security", "安全管理员 / security administrator", Role.SECURITY_ADMINISTRATOR);
        everywhere(wanted, "audit", "审计管理员 / audit administrator", Role.AUDIT_ADMINISTRATOR);
        return wanted;
    }

    private static void at(List<DemoAccounts.Wanted> wanted, String name, String who, Role role, UUID site) {
        wanted.add(new DemoAccounts.Wanted(name, who, List.of(Held.at(role, site))));
    }

    private static void everywhere(List<DemoAccounts.Wanted> wanted, String name, String who, Role role) {
        wanted.add(new DemoAccounts.Wanted(name, who, List.of(Held.everywhere(role))));
    }
}
