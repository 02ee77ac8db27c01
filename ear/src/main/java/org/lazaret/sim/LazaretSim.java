package org.lazaret.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The simulator as a program: made-up people are measured, and gateways with all their faults send it to a running product. */
public final class LazaretSim {
    private static final int MINUTE = 60;
    private static final int UTC_PLUS_8 = 8 * 3600;
    private final Wish wish;
    private final Line line;
    private final List<Patch> patches = new ArrayList<>();
    private final List<Gateway> gateways = new ArrayList<>();

    private LazaretSim(Wish wish) {
        this.wish = wish;
        line = new Line(wish);
        long start = wish.start().getEpochSecond();
        Population population = new Population(wish.seed(), start, wish.days(), UTC_PLUS_8, wish.fevers());
        population.people(wish.people()).forEach(life -> patches.add(new Patch(life)));
        for (int i = 0; i < wish.gateways(); i++) {
            gateways.add(new Gateway(wish.seed() + i, start));
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Wish wish;
        try {
            wish = Wish.of(arguments, Instant.now());
        } catch (RuntimeException wrong) {
            System.err.println(wrong.getMessage() + "\n" + Wish.USAGE);
            System.exit(2);
            return;
        }
        new LazaretSim(wish).run();
    }

    /** Minute by minute, each as long as the wished speed makes it. */
    private void run() throws InterruptedException {
        long start = wish.start().getEpochSecond();
        long began = System.nanoTime();
        for (long at = start; at < start + wish.days() * 86_400L; at += MINUTE) {
            long due = began + (long) ((at - start) / wish.speed() * 1e9);
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
            for (int i = 0; i < patches.size(); i++) {
                patches.get(i).sendAt(at, gateways.get(i % gateways.size())::collect);
            }
            for (Gateway each : gateways) {
                deliver(each, at);
            }
        }
    }

    private void deliver(Gateway gateway, long now) throws InterruptedException {
        int sent = 0;
        for (Gateway.Delivery each : gateway.deliver(now)) {
            if (line.send(each)) {
                sent += each.readings().size();
            } else {
                gateway.refused(each);
            }
        }
        System.out.println(Instant.ofEpochSecond(now) + " " + sent + " readings");
    }
}
