package org.lazaret.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.demo.DemoRoom.Figure;
import org.lazaret.demo.Replay.Stage;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.IsolationOrders;
import org.lazaret.protocol.RiskClass;
import org.lazaret.sharing.SharingExceptions.Assessment;
import org.lazaret.sharing.SharingGround;
import org.lazaret.stay.BedMoves;
import org.lazaret.stay.Ending;
import org.lazaret.stay.Stay;
import org.lazaret.stay.Stays;
import org.lazaret.turnover.Agent;
import org.lazaret.turnover.Disinfection;

/** What happened in one room until it stood as it stands: who came, who left, who cleaned. */
final class RoomStory {
    private static final LocalTime SHOWN = LocalTime.of(10, 24);
    private static final Disinfection.Report DISINFECTION = new Disinfection.Report("消杀一组", Agent.CHLORINE, 1000, 30);

    private final Stage stage;
    private final Caller caller;
    private final MadeUpPeople people;
    private final SiteScope scope;
    private final boolean isolating;
    private final Instant now;
    private final ZoneId zone;

    RoomStory(Stage stage, Caller caller, MadeUpPeople people, SiteScope scope, boolean isolating, Instant now, ZoneId zone) {
        this.stage = stage;
        this.caller = caller;
        this.people = people;
        this.scope = scope;
        this.isolating = isolating;
        this.now = now;
        this.zone = zone;
    }

    void tell(DemoRoom plan, UUID room) {
        switch (plan.phase()) {
            case CLEAN -> { }
            case RESERVED -> reserve(plan, room);
            case OCCUPIED -> settle(plan, room, arrival(plan));
            case AWAITING_DISINFECTION -> guestLeft(plan, room, clock(plan.time()));
            case DISINFECTING -> disinfect(plan, room, clock(plan.time()).minus(Duration.ofMinutes(30)));
            case AWAITING_SAMPLE -> sample(plan, room, clock(plan.time()));
            case OUT_OF_SERVICE -> stage.at(now.minus(Duration.ofHours(26))).turnovers.takeOut(caller, room, plan.note(),
                    now.plus(Duration.ofHours(30)), null);
        }
    }

    /** People who are expected and have no room yet. */
    UUID expect(Figure figure, RiskClass riskClass, UUID kin, Instant at) {
        Replay then = stage.at(now.minus(Duration.ofMinutes(40)));
        UUID person = record(then, figure, kin);
        UUID order = isolating ? order(then, person, riskClass, LocalDate.ofInstant(now, zone).minusDays(1)) : null;
        return then.stays.expect(caller, scope.site(), new Stays.Expectation(person, order, at), null).id();
    }

    private void reserve(DemoRoom plan, UUID room) {
        Instant at = clock(plan.time());
        UUID stay = expect(plan.guest(), plan.riskClass(), null, at);
        Replay then = stage.at(now.minus(Duration.ofMinutes(2)));
        then.moves.plan(caller, stay, new BedMoves.Plan(then.bed(room, 0), at, null), null);
    }

    private void settle(DemoRoom plan, UUID room, Instant came) {
        Replay then = stage.at(came);
        UUID kin = plan.companion() == null ? null
                : then.households.kinGroup(caller, scope, plan.guest().name() + " 一家").id();
        Stay stay = admit(then, plan.guest(), plan.riskClass(), plan.day(), kin, then.bed(room, 0));
        if (plan.companion() != null) {
            UUID child = record(then, plan.companion(), kin);
            then.sharing.record(caller, scope.site(), new Assessment(child, stay.person(), SharingGround.CHILD, "值班医生 文知远",
                    "未满 14 岁，由家长陪同"), null);
            UUID order = order(then, child, plan.riskClass(), exposure(plan.day()));
            then.stays.admit(caller, scope.site(), new Stays.Admission(child, order, then.bed(room, 1), null), null);
        }
    }

    private Stay admit(Replay then, Figure figure, RiskClass riskClass, int day, UUID kin, UUID bed) {
        UUID person = record(then, figure, kin);
        UUID order = isolating ? order(then, person, riskClass, exposure(day)) : null;
        return then.stays.admit(caller, scope.site(), new Stays.Admission(person, order, bed, null), null);
    }

    /** Somebody stayed the whole time and went to another site or to a hospital at that moment. */
    private void guestLeft(DemoRoom plan, UUID room, Instant left) {
        Replay then = stage.at(left.minus(Duration.ofDays(13)));
        Stay stay = admit(then, people.adult(), plan.riskClass(), 14, null, then.bed(room, 0));
        if (plan.gone() != null) {
            new DemoTransfers(stage, caller, left).gone(scope.site(), stay.person(), plan.gone());
            return;
        }
        stage.at(left.minus(Duration.ofMinutes(50))).stays.end(caller, stay.id(),
                new Stays.EndingDraft(Ending.TRANSFERRED, "转往离家近的隔离点", "芦淞集中隔离点"), null);
        stage.at(left).stays.depart(caller, stay.id(), false, null);
    }

    private void disinfect(DemoRoom plan, UUID room, Instant start) {
        guestLeft(plan, room, start.minus(Duration.ofMinutes(95)));
        stage.at(start).turnovers.startDisinfection(caller, room, null);
    }

    private void sample(DemoRoom plan, UUID room, Instant taken) {
        disinfect(plan, room, taken.minus(Duration.ofMinutes(70)));
        stage.at(taken.minus(Duration.ofMinutes(30))).turnovers.finishDisinfection(caller, room, DISINFECTION, false, null);
        stage.at(taken).turnovers.takeSample(caller, room, "荷塘区疾控中心", taken.plus(Duration.ofHours(6)), null);
    }

    private UUID record(Replay then, Figure figure, UUID kin) {
        return then.registrations.create(caller, scope, people.newcomer(figure, "新荷家园 " + people.between(1, 9) + " 栋 "
                + people.between(1, 17) + "0" + people.between(1, 4), kin), null).id();
    }

    private UUID order(Replay then, UUID person, RiskClass riskClass, LocalDate exposure) {
        return then.orders.give(caller, scope.site(), new IsolationOrders.Draft(person, riskClass, exposure, null,
                new IsolationOrder.Text("荷塘区疾控中心", "流调判定，与病例有接触史", "《传染病防治法》第三十九条")), null).id();
    }

    private LocalDate exposure(int day) {
        return LocalDate.ofInstant(now, zone).minusDays(day);
    }

    /** The morning after the exposure; red codes are found later, by tracing; who came today has been here an hour. */
    private Instant arrival(DemoRoom plan) {
        long daysAgo = plan.riskClass() == RiskClass.RED_CODE ? Math.min(plan.day() - 1L, 7) : plan.day() - 1L;
        if (daysAgo <= 0) {
            return now.minus(Duration.ofHours(1));
        }
        return LocalDate.ofInstant(now, zone).minusDays(daysAgo).atTime(9 + people.between(0, 7), people.between(0, 59))
                .atZone(zone).toInstant();
    }

    /** A time of day on a clock that shows 10:24 now, whatever it really is. */
    private Instant clock(LocalTime time) {
        return now.plus(Duration.between(SHOWN, time));
    }
}
