package org.lazaret.placing;

import java.util.Random;
import java.util.stream.IntStream;
import org.lazaret.care.NeedKind;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Zone;

/** Houses and people as chance has them: dirty rooms, floors kept for classes, families, children with and without an exception. */
record Crowd(HouseFixture fixture) {
    private static final RiskClass[] CLASSES = {RiskClass.CLOSE_CONTACT, RiskClass.CLOSE_CONTACT, RiskClass.SECONDARY_CONTACT, RiskClass.ARRIVAL};

    static Crowd of(long seed) {
        Random random = new Random(seed);
        HouseFixture house = new HouseFixture();
        int floors = 2 + random.nextInt(3);
        for (int floor = 1; floor <= floors; floor++) {
            house.floor(floor, 3 + random.nextInt(6), 1 + random.nextInt(3));
            house.room(floor, 50, random.nextBoolean() ? Zone.CLEAN : Zone.CONTAMINATED, random.nextBoolean() ? RoomPhase.CLEAN : RoomPhase.DISINFECTING);
            house.room(floor, 51, 2, 2, random.nextBoolean() ? "0.8" : "1.2");
            if (random.nextInt(3) == 0) {
                house.floorFor(floor, CLASSES[random.nextInt(CLASSES.length)]);
            }
            if (random.nextBoolean()) {
                house.lying(HouseFixture.number(floor, 1), "lying" + floor, CLASSES[random.nextInt(CLASSES.length)], "kin" + random.nextInt(4));
            }
        }
        IntStream.range(0, 5 + random.nextInt(20)).forEach(i -> {
            String kin = random.nextInt(3) == 0 ? null : "kin" + random.nextInt(5);
            NeedKind[] needs = random.nextInt(4) == 0 ? new NeedKind[] {NeedKind.CHILD} : new NeedKind[0];
            house.comes("p" + i, CLASSES[random.nextInt(CLASSES.length)], kin, random.nextInt(5) == 0, needs);
            switch (random.nextInt(4)) {
                case 0 -> house.kinMayShare("p" + i);
                case 1 -> house.mayShare("p" + i, "p" + random.nextInt(i + 1));
                case 2 -> house.mayShare("p" + i, "lying1");
                default -> { }
            }
        });
        return new Crowd(house);
    }

    /** Five hundred in families of one to five, for a thousand rooms on twenty floors. */
    static HouseFixture fiveHundred() {
        Random random = new Random(500);
        HouseFixture house = new HouseFixture();
        IntStream.rangeClosed(1, 20).forEach(floor -> house.floor(floor, 50, floor % 5 == 0 ? 2 : 1));
        int family = 0;
        for (int i = 0; i < 500; family++) {
            RiskClass riskClass = CLASSES[random.nextInt(CLASSES.length)];
            int size = Math.min(1 + random.nextInt(5), 500 - i);
            for (int member = 0; member < size; member++, i++) {
                boolean child = member > 0 && random.nextInt(5) == 0;
                house.comes("p" + i, riskClass, "family" + family, random.nextInt(6) == 0, child ? new NeedKind[] {NeedKind.CHILD} : new NeedKind[0]);
                if (child) {
                    house.mayShare("p" + i, "p" + (i - 1));
                }
            }
        }
        return house;
    }
}
