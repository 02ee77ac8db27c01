package org.lazaret.http;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers of identity cards that nobody at the test server has: women born on 31 December 1949 in Beijing. */
public final class Cards {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private Cards() {
    }

    public static String fresh() {
        String number = "11010519491231" + NEXT.addAndGet(2);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return number + "10X98765432".charAt(sum % 11);
    }
}
