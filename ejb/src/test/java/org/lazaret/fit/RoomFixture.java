package org.lazaret.fit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lazaret.care.NeedKind;
import org.lazaret.fit.Conditions.Allowance;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.Room;
import org.lazaret.room.RoomCondition;
import org.lazaret.room.RoomFeatures;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Soil;
import org.lazaret.room.Zone;
import org.lazaret.shared.Period;
import org.lazaret.sharing.SharingGround;
import org.lazaret.site.SiteKind;

/** A room and what surrounds it, said in phrases; without a word it is clean, single and in an open isolation site. */
final class RoomFixture {
    static final Instant NOW = Instant.parse("2021-08-09T02:24:00Z");
    static final UUID GUEST = id("guest");

    private SiteKind kind = SiteKind.ISOLATION;
    private boolean open = true;
    private boolean shared;
    private Zone zone = Zone.CONTAMINATED;
    private RoomPhase phase = RoomPhase.CLEAN;
    private Instant readyAt;
    private int beds = 1;
    private boolean bathroom = true;
    private BigDecimal area;
    private BigDecimal distance;
    private String number = "0501";
    private int door = 1;
    private final Set<RiskClass> serves = EnumSet.noneOf(RiskClass.class);
    private final List<Occupant> occupants = new ArrayList<>();
    private final List<Candidate.Neighbour> neighbours = new ArrayList<>();
    private final Set<Allowance> allowances = new HashSet<>();

    static RoomFixture room() {
        return new RoomFixture();
    }

    static GuestFixture guest() {
        return new GuestFixture();
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    RoomFixture ofAClosedSite() {
        open = false;
        return this;
    }

    RoomFixture of(SiteKind other) {
        kind = other;
        return this;
    }

    RoomFixture in(Zone other) {
        zone = other;
        return this;
    }

    RoomFixture standing(RoomPhase other) {
        phase = other;
        return this;
    }

    RoomFixture readyAt(Instant when) {
        readyAt = when;
        return this;
    }

    RoomFixture beds(int many) {
        beds = many;
        return this;
    }

    RoomFixture withoutBathroom() {
        bathroom = false;
        return this;
    }

    RoomFixture measuring(String areaM2, String distanceM) {
        area = areaM2 == null ? null : new BigDecimal(areaM2);
        distance = distanceM == null ? null : new BigDecimal(distanceM);
        return this;
    }

    RoomFixture numbered(String other, int at) {
        number = other;
        door = at;
        return this;
    }

    RoomFixture floorFor(RiskClass riskClass) {
        serves.add(riskClass);
        return this;
    }

    RoomFixture floorsShared() {
        shared = true;
        return this;
    }

    RoomFixture withSomebody(String name, RiskClass riskClass) {
        return lying(name, riskClass, null);
    }

    RoomFixture withKin(String name, String kin) {
        return lying(name, RiskClass.CLOSE_CONTACT, id(kin));
    }

    private RoomFixture lying(String name, RiskClass riskClass, UUID kin) {
        phase = RoomPhase.OCCUPIED;
        occupants.add(new Occupant(id(name), bed(occupants.size()), riskClass, kin, Period.startingAt(NOW.minusSeconds(86_400)), true));
        return this;
    }

    RoomFixture plannedFor(String name, Instant from) {
        occupants.add(new Occupant(id(name), bed(0), RiskClass.CLOSE_CONTACT, null, Period.startingAt(from), false));
        return this;
    }

    RoomFixture besides(String other, RiskClass riskClass) {
        return neighbour(other, 2, riskClass, null);
    }

    RoomFixture kinBehind(String other, int at, String kin) {
        return neighbour(other, at, RiskClass.CLOSE_CONTACT, id(kin));
    }

    private RoomFixture neighbour(String other, int at, RiskClass riskClass, UUID kin) {
        neighbours.add(new Candidate.Neighbour(other, new Room.Place(zone, null, Room.Side.LEFT, at),
                new Occupant(id(other), id("bed" + other), riskClass, kin, Period.startingAt(NOW.minusSeconds(86_400)), true)));
        return this;
    }

    RoomFixture mayShareWith(String name) {
        allowances.add(new Allowance(id("exception"), GUEST, id(name), SharingGround.CHILD));
        return this;
    }

    RoomFixture kinMayShare(String name) {
        allowances.add(new Allowance(id("exception"), id(name), null, SharingGround.KIN_GROUP));
        return this;
    }

    Candidate candidate() {
        RoomFeatures features = new RoomFeatures(bathroom, true, RoomFeatures.AirConditioning.SPLIT, false, beds, area, distance, null);
        return new Candidate(id(number), number, 5, serves, new Room.Place(zone, null, Room.Side.LEFT, door), features,
                new RoomCondition(phase, phase == RoomPhase.CLEAN ? Soil.NONE : Soil.ORDINARY, NOW.minusSeconds(90_000), null, readyAt),
                null, IntStream.range(0, beds).mapToObj(RoomFixture::bed).toList(), occupants, neighbours);
    }

    Conditions conditions() {
        return new Conditions(kind, open, NOW, (one, other) -> shared || one == other, new BigDecimal("8"), new BigDecimal("1"),
                Duration.ofHours(3), allowances);
    }

    private static UUID bed(int index) {
        return id("bed" + index);
    }

    /** Who needs a room; without a word a close contact without needs, from now on. */
    static final class GuestFixture {
        private final Set<NeedKind> needs = EnumSet.noneOf(NeedKind.class);
        private UUID kin;
        private Guest.Asks asks = Guest.Asks.NOTHING;
        private int together;
        private Instant to;

        GuestFixture of(String name) {
            kin = id(name);
            return this;
        }

        GuestFixture needing(NeedKind need) {
            needs.add(need);
            return this;
        }

        GuestFixture asking(Guest.Asks what) {
            asks = what;
            return this;
        }

        GuestFixture with(int others) {
            together = others;
            return this;
        }

        GuestFixture leavingAfter(Duration stay) {
            to = NOW.plus(stay);
            return this;
        }

        Guest guest() {
            return new Guest(GUEST, RiskClass.CLOSE_CONTACT, kin, needs, new Period(NOW, to), asks, together);
        }

        Verdict in(RoomFixture room) {
            return new Verdict(RoomFit.judge(guest(), room.candidate(), room.conditions()));
        }
    }

    record Verdict(Fit fit) {
        List<Obstacle.Reason> reasons() {
            return fit.obstacles().stream().map(Obstacle::reason).toList();
        }

        Obstacle obstacle(Obstacle.Reason reason) {
            return fit.obstacles().stream().filter(o -> o.reason() == reason).findFirst().orElseThrow();
        }
    }
}
