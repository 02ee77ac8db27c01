package org.lazaret.clearance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.access.Role;
import org.lazaret.clearance.Situation.Clock;
import org.lazaret.clearance.Situation.Fever;
import org.lazaret.clearance.Situation.Footing;
import org.lazaret.clearance.Situation.HandOver;
import org.lazaret.clearance.Situation.LinkedContact;
import org.lazaret.clearance.Situation.Restart;
import org.lazaret.clearance.Situation.RoomMate;
import org.lazaret.clearance.Situation.Signature;
import org.lazaret.clearance.Situation.SignedOverride;
import org.lazaret.clearance.Situation.Stage;
import org.lazaret.clearance.Situation.Surface;
import org.lazaret.clearance.Situation.Thing;
import org.lazaret.isolation.Exposure;
import org.lazaret.protocol.OneMore;
import org.lazaret.protocol.Place;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.RiskClass;
import org.lazaret.protocol.Scope;
import org.lazaret.protocol.Specimen;
import org.lazaret.protocol.Versions;
import org.lazaret.shared.Period;
import org.lazaret.testplan.Outcome;
import org.lazaret.testplan.Phase;
import org.lazaret.testplan.PlanRules;
import org.lazaret.testplan.SampleFact;
import org.lazaret.testplan.Sampled;

/** A row of {@code cases.yaml} as the rule reads it: what was recorded by a moment, and nothing after it. */
final class ReleaseCase {
    private static final Place SITE = new Place("430202005001", UUID.randomUUID());
    private static final Instant ALWAYS = Instant.parse("2000-01-01T00:00:00Z");
    private final Map<String, Object> row;
    private final Map<String, Object> facts;
    private final ZoneId zone;
    private final RiskClass riskClass;
    private final Exposure exposure;
    private final Versions versions;
    private final Protocol protocol;

    ReleaseCase(Map<String, Object> row, Versions seeded) {
        this.row = row;
        this.facts = map(row.get("facts"));
        this.zone = ZoneId.of(row.getOrDefault("zone", "Asia/Shanghai").toString());
        this.riskClass = RiskClass.valueOf(row.get("class").toString());
        this.exposure = exposure(row.get("exposure") == null ? row.get("codeGiven") : row.get("exposure"));
        this.versions = versions(seeded);
        this.protocol = versions.inForce(SITE, date(row.get("ordered")));
    }

    private Versions versions(Versions seeded) {
        Versions all = row.containsKey("inForce") ? OneMore.only(seeded, strings(row.get("inForce"))) : seeded;
        if (row.containsKey("versionSays")) {
            all = OneMore.saying(all, row.get("version").toString(), riskClass, says(row.get("versionSays")));
        }
        if (row.containsKey("narrower")) {
            Map<String, Object> narrower = map(row.get("narrower"));
            all = OneMore.narrower(all, Scope.valueOf(narrower.get("scope").toString()), narrower.get("division").toString(),
                    date(row.get("ordered")), says(narrower.get("says")));
        }
        return all;
    }

    /** The version the order is given under, {@code none} where none has a rule for the class. */
    String version() {
        return protocol.versionFor(riskClass).map(version -> version.code()).orElse("none");
    }

    Instant asOf() {
        return moment(row.get("asOf"));
    }

    Situation situation() {
        return situation(asOf(), override());
    }

    private Situation situation(Instant asOf, SignedOverride signed) {
        return new Situation(asOf, zone, stage(asOf), footing(asOf), clock(asOf), sampled(facts, specimen(), exposure), contact(), roomMates(asOf),
                fevers(facts, asOf), surfaces(asOf), handOver(asOf), signed);
    }

    private Stage stage(Instant asOf) {
        Phase phase = row.containsKey("phase") ? Phase.valueOf(row.get("phase").toString())
                : protocol.daysCentral(riskClass).filter(days -> days == 0).isPresent() ? Phase.HOME_ISOLATION : Phase.CENTRAL;
        Instant left = known(facts.get("left"), asOf);
        Instant ordered = facts.containsKey("release") ? known(map(facts.get("release")).get("ordered"), asOf) : null;
        return phase == Phase.HOME_MONITORING ? new Stage(phase, left, null, null) : new Stage(phase, null, ordered, left);
    }

    private List<Footing> footing(Instant asOf) {
        List<Footing> footing = new ArrayList<>(List.of(new Footing(Demands.of(protocol, riskClass).orElse(null), null)));
        Object migrated = facts.get("migrated");
        Instant recorded = migrated == null ? null : known(map(migrated).get("recorded"), asOf);
        if (recorded != null) {
            footing.add(new Footing(Demands.of(versions.inForce(SITE, LocalDate.ofInstant(recorded, zone)), riskClass).orElse(null), recorded));
        }
        return footing;
    }

    private Clock clock(Instant asOf) {
        Map<String, Object> restart = map(facts.get("restart"));
        Instant proposed = known(restart.get("proposed"), asOf);
        Instant dismissed = known(restart.get("dismissed"), asOf);
        Instant recorded = known(restart.get("recorded"), asOf);
        LocalDate dayZero = restart.get("lastPositiveLeft") == null ? null : LocalDate.ofInstant(moment(restart.get("lastPositiveLeft")), zone);
        return new Clock(exposure, recorded == null ? List.of() : List.of(new Restart(dayZero, recorded)),
                proposed == null || dismissed != null || recorded != null ? List.of() : List.of(proposed),
                dismissed == null ? List.of() : List.of(dismissed));
    }

    private Specimen specimen() {
        return protocol.specimen(riskClass).orElse(null);
    }

    /** Uneventful samples are taken as the version says under which the order runs on that day. */
    private Specimen specimenOn(LocalDate day, Specimen before) {
        Object migrated = facts.get("migrated");
        LocalDate since = migrated == null ? LocalDate.MAX : date(map(migrated).get("recorded"));
        return day.isBefore(since) ? before : versions.inForce(SITE, since).specimen(riskClass).orElse(null);
    }

    private LinkedContact contact() {
        if (!facts.containsKey("linkedContact")) {
            return null;
        }
        Map<String, Object> contact = map(facts.get("linkedContact"));
        Exposure own = exposure(contact.get("exposure"));
        PlanRules rules = PlanRules.of(protocol, RiskClass.CLOSE_CONTACT).orElseThrow();
        return new LinkedContact(rules, Clock.of(own), sampled(contact, rules.specimen(), own));
    }

    private List<RoomMate> roomMates(Instant asOf) {
        Instant from = facts.containsKey("inRoomFrom") ? moment(facts.get("inRoomFrom")) : ALWAYS;
        return maps(facts.get("roommates")).stream().flatMap(mate -> {
            Instant came = mate.containsKey("from") ? moment(mate.get("from")) : ALWAYS;
            Exposure own = exposure(mate.get("exposure"));
            RiskClass its = RiskClass.valueOf(mate.get("class").toString());
            boolean fever = fevers(mate, asOf).stream().anyMatch(one -> one.settledAt() == null);
            boolean child = mate.containsKey("age") && (Integer) mate.get("age") < protocol.notAloneUnderAge();
            return RoomMate.together(new Period(from, null), new Period(came, known(mate.get("to"), asOf))).filter(both -> !both.from().isAfter(asOf))
                    .map(both -> new RoomMate(id("mate" + mate.hashCode()), both, both.from(), PlanRules.of(protocol, its).orElse(null), Clock.of(own),
                            sampled(mate, protocol.specimen(its).orElse(null), own), fever, child)).stream();
        }).toList();
    }

    private List<Fever> fevers(Map<String, Object> of, Instant asOf) {
        List<Fever> fevers = new ArrayList<>();
        for (Map<String, Object> one : maps(of.get("fever"))) {
            Instant began = moment(one.get("began"));
            if (known(one.getOrDefault("recorded", one.get("began")), asOf) != null) {
                Instant over = known(one.getOrDefault("endRecorded", one.get("ended")), asOf);
                Instant refuted = "REFUTED".equals(one.get("verdict")) ? known(one.get("verdictRecorded"), asOf) : null;
                fevers.add(new Fever(id("fever" + began), began, over == null ? refuted : over));
            }
        }
        return fevers;
    }

    private List<Surface> surfaces(Instant asOf) {
        return maps(facts.get("environment")).stream().filter(one -> known(one.get("collected"), asOf) != null).map(one -> {
            Instant recorded = known(one.get("recorded"), asOf);
            return new Surface(id("surface" + one.hashCode()), Thing.valueOf(one.get("of").toString()), moment(one.get("collected")),
                    recorded == null ? null : Outcome.valueOf(one.get("result").toString()), recorded);
        }).toList();
    }

    private HandOver handOver(Instant asOf) {
        Map<String, Object> handOver = map(facts.get("handOver"));
        int missed = (int) strings(facts.get("missedChecks")).stream().filter(due -> known(due, asOf) != null).count();
        return new HandOver(Boolean.FALSE.equals(handOver.get("community")) ? null : ALWAYS, !Boolean.FALSE.equals(handOver.get("vehicle")), missed);
    }

    /** Two people answer for what they saw when the second of them signed. */
    private SignedOverride override() {
        if (!facts.containsKey("override")) {
            return null;
        }
        Map<String, Object> override = map(facts.get("override"));
        List<Signature> signatures = maps(override.get("signatures")).stream().map(one -> new Signature(id(one.get("by").toString()),
                Role.valueOf(one.get("role").toString()), moment(one.get("at")), (Boolean) one.get("passwordProven"))).toList();
        SignedOverride unseen = new SignedOverride(override.get("reason").toString(), signatures, Set.of());
        List<String> seen = ReleaseRule.decide(situation(OverrideRule.holdsFrom(unseen), null)).matters();
        return new SignedOverride(unseen.reason(), signatures, Set.copyOf(seen));
    }

    private Sampled sampled(Map<String, Object> of, Specimen specimen, Exposure dayZero) {
        List<SampleFact> samples = new ArrayList<>();
        strings(of.get("plain")).forEach(day -> samples.add(plain(day, specimen, "09:00", "15:30", "cdc", "a")));
        if (of.containsKey("plainPair")) {
            String day = of.get("plainPair").toString();
            samples.add(plain(day, specimen, "08:00", "14:30", "cdc", "a"));
            samples.add(plain(day, specimen, "08:05", "17:00", "hospital-2", "b"));
        }
        maps(of.get("samples")).forEach(one -> samples.add(sample(one, specimen, dayZero)));
        List<Sampled.PlannedMakeUp> planned = maps(of.get("planned")).stream().map(one -> new Sampled.PlannedMakeUp(
                dateOf((Integer) one.get("makeUpFor"), dayZero), LocalDate.parse(one.get("date").toString()), moment(one.get("recorded")), null, null)).toList();
        return new Sampled(samples, planned);
    }

    private SampleFact plain(String day, Specimen specimen, String collected, String recorded, String laboratory, String reagent) {
        Instant taken = LocalDate.parse(day).atTime(LocalTime.parse(collected)).atZone(zone).toInstant();
        Instant known = LocalDate.parse(day).atTime(LocalTime.parse(recorded)).atZone(zone).toInstant();
        return new SampleFact(UUID.randomUUID(), taken, taken, specimenOn(LocalDate.parse(day), specimen), false, null, null,
                List.of(new SampleFact.Result(Outcome.NEGATIVE, laboratory, reagent, known, known)));
    }

    private SampleFact sample(Map<String, Object> one, Specimen specimen, Exposure dayZero) {
        Instant collected = moment(one.get("collected"));
        Instant recorded = one.containsKey("collectionRecorded") ? moment(one.get("collectionRecorded")) : collected;
        SampleFact.MakeUp makeUp = !one.containsKey("makeUpFor") ? null : new SampleFact.MakeUp(dateOf((Integer) one.get("makeUpFor"), dayZero),
                one.containsKey("makeUpRecorded") ? moment(one.get("makeUpRecorded")) : recorded);
        Object standsInFor = one.getOrDefault("retestOf", one.get("recallOf"));
        List<Map<String, Object>> rows = Stream.concat(Stream.of(one), maps(one.get("corrected")).stream()).filter(said -> said.containsKey("result")).toList();
        List<SampleFact.Result> results = rows.stream().map(said -> new SampleFact.Result(Outcome.valueOf(said.get("result").toString()),
                text(one.containsKey("lab") ? one.get("lab") : "cdc"), text(one.getOrDefault("reagent", "a")),
                moment(said.getOrDefault("reported", said.get("recorded"))), moment(said.get("recorded")))).toList();
        return new SampleFact(one.containsKey("id") ? id(one.get("id").toString()) : UUID.randomUUID(), collected, recorded,
                one.containsKey("specimen") ? Specimen.valueOf(one.get("specimen").toString()) : specimen, Boolean.TRUE.equals(one.get("pooled")), makeUp,
                standsInFor == null ? null : id(standsInFor.toString()), results);
    }

    private LocalDate dateOf(int day, Exposure dayZero) {
        return dayZero.count(zone, protocol.dayConvention(riskClass)).dateOf(day);
    }

    private Exposure exposure(Object text) {
        boolean moment = text.toString().contains("T");
        return Exposure.of(moment ? null : LocalDate.parse(text.toString()), moment ? moment(text) : null, zone);
    }

    private LocalDate date(Object text) {
        return text.toString().contains("T") ? LocalDate.ofInstant(moment(text), zone) : LocalDate.parse(text.toString());
    }

    private static Instant known(Object text, Instant asOf) {
        return text == null || moment(text).isAfter(asOf) ? null : moment(text);
    }

    static Instant moment(Object text) {
        return OffsetDateTime.parse(text.toString()).toInstant();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> says(Object value) {
        return map(value).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    static List<String> strings(Object value) {
        return value == null ? List.of() : ((List<?>) value).stream().map(Object::toString).toList();
    }
}
