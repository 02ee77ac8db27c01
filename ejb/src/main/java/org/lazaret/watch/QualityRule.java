package org.lazaret.watch;

/**
 * Judges what one reading of a patch is worth (settled reading 9). Warm-up comes first: a cold patch on its way to the
 * skin's warmth is not off the body. A fall is seen against the median of the last minutes, so that one artefact does not
 * make the next true reading a fall.
 */
public final class QualityRule {
    private final WatchRules.OnBody numbers;

    public QualityRule(WatchRules.OnBody numbers) {
        this.numbers = numbers;
    }

    /**
     * Judges the reading and remembers it among the last ones of this wear.
     *
     * @param wornSince when the patch was put on, whole seconds since 1970 UTC
     * @param recent    the readings of this wear before this one
     */
    Quality judge(Sample sample, long wornSince, Recent recent) {
        recent.forgetBefore(sample.at() - numbers.fallWithin());
        Quality quality = quality(sample, wornSince, recent);
        if (sample.centi() >= numbers.lowest() && sample.centi() <= numbers.highest()) {
            recent.take(sample.at(), sample.centi());
        }
        return quality;
    }

    private Quality quality(Sample sample, long wornSince, Recent recent) {
        if (sample.at() - wornSince < numbers.warmUp()) {
            return Quality.WARM_UP;
        }
        if (sample.centi() > numbers.highest()) {
            return Quality.FAULT;
        }
        boolean off = sample.centi() < numbers.lowest() || isAir(sample) || recent.fellBy(numbers.fall(), sample.centi());
        return off ? Quality.OFF_BODY : Quality.ON_BODY;
    }

    private boolean isAir(Sample sample) {
        return sample.air() != Sample.NONE && Math.abs(sample.centi() - sample.air()) <= numbers.air();
    }
}
