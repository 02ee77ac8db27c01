package org.lazaret.contact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lazaret.contact.Scene.Door;
import org.lazaret.contact.Scene.Lodging;
import org.lazaret.contact.Scene.Visit;
import org.lazaret.shared.Period;

/**
 * Who was near a positive within the window, with every reason (R8, settled reading 7). The window is half-open; who came in at
 * the very instant the positive left was not near, and who is still there is. Pure: the same scene gives the same contacts.
 */
final class ContactTracing {

    /**
     * Somebody who was near.
     *
     * @param stay    {@code null} for staff, as {@code person}
     * @param account {@code null} for residents, and for a team known by its name
     * @param name    of a team, or of the account once it is known; {@code null} for residents
     * @param reasons never empty, in the order of time
     */
    record Found(UUID stay, UUID person, UUID account, String name, List<Encounter> reasons) {

        /** The nearest that any reason says. */
        Grade grade() {
            return reasons.stream().map(reason -> reason.kind().grade()).min(Comparator.naturalOrder()).orElseThrow();
        }

        Found called(String as) {
            return new Found(stay, person, account, as, reasons);
        }

        /** One and the same for whoever it is, however often it is asked. */
        String who() {
            return stay != null ? stay.toString() : account != null ? account.toString() : name;
        }
    }

    private final Scene scene;
    private final List<Lodging> positive;
    private final Map<String, Found> found = new LinkedHashMap<>();

    private ContactTracing(Scene scene) {
        this.scene = scene;
        positive = scene.lodgings().stream().filter(lodging -> lodging.stay().equals(scene.positive())).toList();
    }

    /** Each contact once, the nearest first. */
    static List<Found> of(Scene scene) {
        ContactTracing tracing = new ContactTracing(scene);
        scene.lodgings().stream().filter(lodging -> !lodging.stay().equals(scene.positive())).forEach(tracing::resident);
        scene.visits().forEach(tracing::visitor);
        tracing.found.values().forEach(one -> one.reasons().sort(Comparator.comparing(Encounter::from).thenComparing(Encounter::kind)));
        return tracing.found.values().stream().sorted(Comparator.comparing(Found::grade).thenComparing(Found::who)).toList();
    }

    private void resident(Lodging other) {
        for (Lodging own : positive) {
            Optional<Encounter.Kind> near = near(own.room(), other.room());
            Optional<Period> together = common(own.period(), other.period()).flatMap(both -> common(both, scene.window()));
            if (near.isPresent() && together.isPresent()) {
                Encounter reason = new Encounter(near.get(), own.room(), other.room(), together.get().from(), together.get().to());
                add(new Found(other.stay(), other.person(), null, null, new ArrayList<>()), reason);
            }
        }
    }

    private Optional<Encounter.Kind> near(UUID room, UUID other) {
        if (room.equals(other)) {
            return Optional.of(Encounter.Kind.SHARED_ROOM);
        }
        Door one = scene.doors().get(room);
        Door two = scene.doors().get(other);
        if (!one.floor().equals(two.floor())) {
            return Optional.empty();
        }
        boolean next = Objects.equals(one.corridor(), two.corridor()) && Math.abs(one.door() - two.door()) <= scene.doorDistance();
        return Optional.of(next ? Encounter.Kind.NEXT_DOOR : Encounter.Kind.SAME_FLOOR);
    }

    private void visitor(Visit visit) {
        if (!scene.window().contains(visit.at())) {
            return;
        }
        Stream<UUID> rooms = visit.room() != null ? Stream.of(visit.room()) : scene.lodgings().stream()
                .filter(lodging -> lodging.person().equals(visit.person()) && present(lodging, visit)).map(Lodging::room);
        rooms.filter(room -> positive.stream().anyMatch(own -> own.room().equals(room) && present(own, visit))).distinct().forEach(room ->
                add(new Found(null, null, visit.account(), visit.name(), new ArrayList<>()), new Encounter(visit.kind(), room, null, visit.at(), null)));
    }

    /**
     * Whoever moves somebody is at both doors; whoever works in a room after somebody meets what they have left behind. Readings and
     * swabs have whole seconds: one in the second of the arrival is of somebody who has come.
     */
    private static boolean present(Lodging lodging, Visit visit) {
        Instant at = visit.at();
        Period period = new Period(lodging.period().from().truncatedTo(ChronoUnit.SECONDS), lodging.period().to());
        return switch (visit.kind()) {
            case CLEANED, SAMPLED_ROOM -> !at.isBefore(period.from());
            case MOVED -> period.contains(at) || at.equals(period.to());
            default -> period.contains(at);
        };
    }

    private void add(Found who, Encounter reason) {
        List<Encounter> reasons = found.computeIfAbsent(who.who(), key -> who).reasons();
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    private static Optional<Period> common(Period one, Period other) {
        if (!one.overlaps(other)) {
            return Optional.empty();
        }
        Instant from = one.from().isBefore(other.from()) ? other.from() : one.from();
        Instant to = one.to() == null || other.to() != null && other.to().isBefore(one.to()) ? other.to() : one.to();
        return Optional.of(new Period(from, to));
    }
}
