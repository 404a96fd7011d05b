"""Solves an MPS file with HiGHS and prints what it took as JSON.

    pip install highspy
    python3 highs.py model.mps 60
"""

import json
import sys
import time

try:
    import highspy
except ImportError:
    print(json.dumps({"solver": "HiGHS", "status": "did not run: pip install highspy"}))
    sys.exit(0)

path, seconds = sys.argv[1], float(sys.argv[2])
solver = highspy.Highs()
solver.setOptionValue("output_flag", False)
solver.setOptionValue("time_limit", seconds)
solver.setOptionValue("threads", 1)
solver.setOptionValue("mip_rel_gap", 0.0)
if solver.readModel(path) == highspy.HighsStatus.kError:
    print(json.dumps({"solver": "HiGHS", "status": "did not run: no model"}))
    sys.exit(0)
start = time.perf_counter()
solver.run()
taken = time.perf_counter() - start
info = solver.getInfo()
found = info.primal_solution_status == 2
print(
    json.dumps(
        {
            "solver": "HiGHS " + solver.version(),
            "status": solver.modelStatusToString(solver.getModelStatus()),
            "objective": info.objective_function_value if found else None,
            "bound": info.mip_dual_bound if abs(info.mip_dual_bound) < 1e300 else None,
            "seconds": taken,
        }
    )
)
