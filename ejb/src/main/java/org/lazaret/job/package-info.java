/**
 * Long work, done in the background: with percent, remaining time, cancel, and a result that survives a reload and a
 * restart. What a job does, a feature to the right says by a {@link org.lazaret.job.JobKind}.
 */
package org.lazaret.job;
