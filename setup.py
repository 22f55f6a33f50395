"""What pyproject.toml cannot say: `resources/` travels inside the wheel as `core/data`."""

from setuptools import find_packages, setup

setup(
    packages=[
        *find_packages(include=["core", "core.*", "maninegs_gui", "maninegs_gui.*"]),
        "core.data",
    ],
    package_dir={"core.data": "resources"},
    package_data={"core.data": ["**/*"], "core.store": ["migrations/*", "migrations/versions/*"]},
)
