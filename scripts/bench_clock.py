"""What benches measure by: time, by the clock or as processors count it, and memory."""

import os
import resource
import sys
import time

CPU = "KB_BENCH_CPU"


def now() -> float:
    """Give the time in seconds: by the clock, or what processors have spent on this process and on those it started."""
    if CPU not in os.environ:
        return time.perf_counter()
    started = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + started.ru_utime + started.ru_stime


def peak() -> float:
    """Give the most memory that this process has held, in MB (Linux counts in KB, macOS in bytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
