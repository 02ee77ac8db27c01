package org.lazaret.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.demo.DemoRoom.Gone;
import org.lazaret.demo.Replay.Stage;
import org.lazaret.transfer.Destination;
import org.lazaret.transfer.Transfers.Word;
import org.lazaret.transfer.Vehicle;

/** Who is to go somewhere else: one asked for, one agreed to, one whose vehicle comes, one refused, some gone, and some between two sites. */
final class DemoTransfers {
    private static final String HOSPITAL = "株洲市第二医院（虚构）";
    private static final String DOCTOR = "急诊科 何医生";

    private final Stage stage;
    private final Caller caller;
    private final Instant now;

    DemoTransfers(Stage stage, Caller caller, Instant now) {
        this.stage = stage;
        this.caller = caller;
        this.now = now;
    }

    void toHospital(UUID site) {
        List<UUID> people = alone(site);
        asked(site, people.get(0), 14, "血压持续偏高，请专科评估");
        UUID leaving = asked(site, people.get(1), 130, "胸闷，需做心电图和胸部影像检查");
        ago(120).transfers.order(caller, leaving, Destination.of(null, HOSPITAL), "胸痛待查，先送医", null);
        ago(95).transfers.accept(caller, leaving, new Word(null, DOCTOR), null);
        ago(40).transfers.arrange(caller, leaving, Vehicle.of("湘B·A2019", "刘师傅", "13800138019", now.plus(Duration.ofMinutes(20)),
                "青霉素过敏；自带降压药"), null);
        UUID agreed = asked(site, people.get(4), 90, "孕 30 周，需产科检查");
        ago(80).transfers.approve(caller, agreed, Destination.of(null, HOSPITAL), null, null);
        ago(25).transfers.accept(caller, agreed, new Word(null, "产科 罗医生"), null);
        UUID refused = asked(site, people.get(2), 200, "需要血液透析");
        ago(180).transfers.approve(caller, refused, Destination.of(null, HOSPITAL), null, null);
        ago(55).transfers.refuse(caller, refused, "透析床位已满，建议转市中心医院", "血透室 谢护士长", null);
    }

    /** Picked up now, and perhaps there by now; the hospital had agreed before. */
    void gone(UUID site, UUID person, Gone far) {
        boolean positive = far == Gone.POSITIVE;
        UUID id = asked(site, person, 165, positive ? "核酸阳性，转定点医院" : "持续胸痛，需住院检查");
        ago(160).transfers.order(caller, id, Destination.of(null, HOSPITAL), positive ? "阳性转定点医院" : "胸痛待查", null);
        ago(140).transfers.accept(caller, id, new Word(null, DOCTOR), null);
        ago(60).transfers.arrange(caller, id, Vehicle.of("湘B·A2021", "旷师傅", "13800138021", now, "青霉素过敏"), null);
        stage.at(now).journeys.pickUp(caller, id, positive, null);
        if (far != Gone.ON_THE_WAY) {
            ago(-35).journeys.arrive(caller, id, new Word(null, DOCTOR), null);
        }
        if (far == Gone.TAKEN_OVER || positive) {
            ago(-50).journeys.complete(caller, id, DOCTOR, null);
        }
    }

    /** Let go, and the other site has not answered yet. */
    void between(UUID origin, UUID destination, int minutes) {
        UUID asked = asked(origin, alone(origin).get(3), minutes + 6, "本点接近满员，转往有空房的点位");
        ago(minutes).transfers.approve(caller, asked, Destination.of(destination, null), null, null);
    }

    private UUID asked(UUID site, UUID person, int minutes, String reason) {
        return ago(minutes).transfers.ask(caller, site, person, reason).transfer().id();
    }

    /** Who lies alone in a room and has been here for days, by the numbers of the rooms. */
    private List<UUID> alone(UUID site) {
        return stage.em().createQuery("""
                select a.person from BedAssignment a join Room r on r.id = a.room
                where a.site = :site and a.beganAt is not null and a.endedAt is null and a.beganAt < :before
                    and not exists (select 1 from BedAssignment b where b.room = a.room and b.id <> a.id and b.endedAt is null and b.givenUpAt is null)
                order by r.number""", UUID.class).setParameter("site", site).setParameter("before", now.minus(Duration.ofDays(1))).getResultList();
    }

    private Replay ago(int minutes) {
        return stage.at(now.minus(Duration.ofMinutes(minutes)));
    }
}
