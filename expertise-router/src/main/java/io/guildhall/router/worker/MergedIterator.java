package io.guildhall.router.worker;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Several ordered iterators as one; what several of them have comes once. */
final class MergedIterator<T extends Comparable<T>> implements Iterator<T> {

    private record Head<T extends Comparable<T>>(T value, Iterator<T> rest) implements Comparable<Head<T>> {
        @Override
        public int compareTo(Head<T> other) {
            return value.compareTo(other.value);
        }
    }

    private final PriorityQueue<Head<T>> heads = new PriorityQueue<>();

    MergedIterator(List<Iterator<T>> sources) {
        sources.forEach(this::advance);
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public T next() {
        Head<T> first = heads.poll();
        if (first == null) {
            throw new NoSuchElementException();
        }
        advance(first.rest());
        for (@Nullable Head<T> same = heads.peek(); same != null && same.compareTo(first) == 0; same = heads.peek()) {
            heads.remove();
            advance(same.rest());
        }
        return first.value();
    }

    private void advance(Iterator<T> source) {
        if (source.hasNext()) {
            heads.add(new Head<>(source.next(), source));
        }
    }
}
