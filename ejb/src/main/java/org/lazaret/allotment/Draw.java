package org.lazaret.allotment;

import java.util.Arrays;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import org.lazaret.allotment.Reseatings.Reseating;

/**
 * Draws moves at random. Most take a seeker to a spot, the cheap ones more often: alone, against somebody there, against
 * everybody there, or so that somebody there goes on to a third spot. Others gather people who belong together in one
 * spot, or take some out and give each the best that is left (ruin and recreate).
 */
final class Draw implements Iterator<Reseating> {
    /** In a thousand. */
    private static final int RECREATE = 3;
    private static final int GATHER = 60;
    private static final int SUGGESTED = 250;
    private static final int TRIES = 500;
    private static final int BEAT_EVERY = 256;

    private final Allotment working;
    private final Ledger ledger;
    private final Seating seating;
    private final Cooling cooling;
    private final RandomGenerator random;

    Draw(Allotment working, RandomGenerator random) {
        this.working = working;
        this.ledger = working.ledger();
        this.seating = working.seating();
        this.cooling = working.cooling();
        this.random = random;
    }

    @Override
    public boolean hasNext() {
        return !working.seekers().isEmpty();
    }

    @Override
    public Reseating next() {
        for (int i = 0; i < TRIES; i++) {
            if (random.nextInt(BEAT_EVERY) == 0) {
                working.pulse().beat();
                cooling.look();
            }
            Change drawn = draw();
            if (drawn != null && drawn.isAllowed(working) && drawn.isWorthATry(seating, cooling.most())) {
                return drawn.move(working);
            }
        }
        // Nothing is worth a try, or all are pinned: the search looks at its limits and asks again.
        return new Reseating(new Seeker[0], new Spot[0]);
    }

    private Change draw() {
        int seeker = random.nextInt(ledger.seekers());
        int[] choices = ledger.choices(seeker);
        if (choices.length == 0 || working.seekers().get(seeker).isPinned()) {
            return null;
        }
        boolean belongs = ledger.fellows(seeker).length > 0;
        if (belongs && random.nextInt(1000) < RECREATE) {
            return new Recreation(working, random).of(seeker);
        }
        int suggested = random.nextInt(1000) < SUGGESTED ? ledger.suggest(seeker, seating, random) : Seating.NOWHERE;
        int to = suggested == Seating.NOWHERE ? cheap(choices) : suggested;
        int from = seating.spotOf(seeker);
        if (belongs && random.nextInt(1000) < GATHER) {
            return gathered(seeker, to);
        }
        if (to == from) {
            return null;
        }
        return taken(seeker, from, to);
    }

    private Change taken(int seeker, int from, int to) {
        int[] met = met(seeker, to);
        int kind = met.length == 0 ? 0 : random.nextInt(10);
        Change change = new Change().to(seeker, to);
        if (kind < 3) {
            return change;
        }
        int other = met[random.nextInt(met.length)];
        if (kind < 7 && from != Seating.NOWHERE) {
            return change.to(other, from);
        }
        if (kind < 9) {
            int third = cheap(ledger.choices(other));
            return third == to ? null : change.to(other, third);
        }
        for (int each : met) {
            change.to(each, from == Seating.NOWHERE ? cheap(ledger.choices(each)) : from);
        }
        return change;
    }

    /** The seeker and one or more of those who belong with them share the spot; who is there makes room. */
    private Change gathered(int seeker, int to) {
        int[] fellows = ledger.fellows(seeker);
        Change change = new Change().to(seeker, to);
        change.to(fellows[random.nextInt(fellows.length)], to);
        while (random.nextInt(3) == 0) {
            change.to(fellows[random.nextInt(fellows.length)], to);
        }
        if (random.nextBoolean()) {
            for (int each : met(seeker, to)) {
                if (!change.has(each)) {
                    change.to(each, cheap(ledger.choices(each)));
                }
            }
        }
        return change;
    }

    /** Who has the spot at a time when the seeker would want it. */
    private int[] met(int seeker, int spot) {
        int[] found = new int[seating.count(spot)];
        int many = 0;
        for (int i = 0; i < found.length; i++) {
            int other = seating.member(spot, i);
            if (other != seeker && ledger.meet(seeker, other)) {
                found[many++] = other;
            }
        }
        return Arrays.copyOf(found, many);
    }

    private int cheap(int[] choices) {
        double u = random.nextDouble();
        return choices[(int) (choices.length * (random.nextInt(4) == 0 ? u : u * u * u))];
    }
}
