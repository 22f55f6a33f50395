; The installer of Windows, for Inno Setup 6.3 or newer:
;   iscc /DVersion=0.1.0 packaging\windows\maninegs.iss
; from the folder that `python packaging\build.py` made. Silent, for software distribution:
;   ManiNegs-…-windows-x64.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART /ALLUSERS   (or /CURRENTUSER)
; Further switches: /DIR="…", /LANG=zh, /TASKS="desktopicon", /LOG="…".

#ifndef Version
  #error Say which version this is: iscc /DVersion=0.1.0 packaging\windows\maninegs.iss
#endif
#define Name "ManiNegs"
#define Id "org.maninegs.ManiNegs"
#define Root "..\.."
#define Built Root + "\build\package\maninegs"

[Setup]
; Never another one: by it an update finds the version before.
AppId={{7D6C0C1E-5B0B-4E4E-9B59-3C6F0F7A4D21}
AppName={#Name}
AppVersion={#Version}
AppVerName={#Name} {#Version}
AppPublisher=ManiNegs
VersionInfoVersion={#Version}
DefaultDirName={autopf}\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
DisableDirPage=auto
UsePreviousAppDir=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
UsePreviousPrivileges=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no
OutputDir={#Root}\build\package\dist
OutputBaseFilename={#Name}-{#Version}-windows-x64
SetupIconFile={#Root}\build\package\icons\maninegs.ico
UninstallDisplayIcon={app}\maninegs-gui.exe
UninstallDisplayName={#Name}
LicenseFile={#Root}\LICENSE
Compression=lzma2/max
SolidCompression=yes
LZMAUseSeparateProcess=yes
LZMANumBlockThreads=4
WizardStyle=modern
ShowLanguageDialog=auto

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
; What chinese.isl does not say is said in English.
Name: "zh"; MessagesFile: "compiler:Default.isl,chinese.isl"

[CustomMessages]
en.Workspace=ManiNegs workspace
zh.Workspace=ManiNegs 工作区
en.Dicom=DICOM image
zh.Dicom=DICOM 图像
en.DesktopIcon=Put an icon on the desktop
zh.DesktopIcon=在桌面上创建图标
en.StartNow=Start ManiNegs
zh.StartNow=启动 ManiNegs
en.DataStay=Workspaces, settings and the site's file were left as they are.
zh.DataStay=工作区、设置和机构文件均原样保留。

[Tasks]
Name: "desktopicon"; Description: "{cm:DesktopIcon}"; Flags: unchecked

; An update replaces the program whole: files of the version before must not be found by the new
; one. Only what is the program's own; site.toml beside it stays.
[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Built}\maninegs-gui.exe"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Built}\maninegs.exe"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Built}\_internal\*"; DestDir: "{app}\_internal"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "{#Root}\LICENSE"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Root}\THIRD_PARTY.md"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\maninegs-gui.exe"; AppUserModelID: "{#Id}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\maninegs-gui.exe"; AppUserModelID: "{#Id}"; Tasks: desktopicon

; HKA is the computer's branch or the user's, after who it is installed for. Nothing that others
; own (.dcm, .toml) is taken over: the program is offered under “Open with”.
[Registry]
Root: HKA; Subkey: "Software\Classes\{#Name}.Workspace"; ValueType: string; ValueData: "{cm:Workspace}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Name}.Workspace\DefaultIcon"; ValueType: string; ValueData: "{app}\maninegs-gui.exe,0"
Root: HKA; Subkey: "Software\Classes\{#Name}.Workspace\shell\open\command"; ValueType: string; ValueData: """{app}\maninegs-gui.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\{#Name}.Dicom"; ValueType: string; ValueData: "{cm:Dicom}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Name}.Dicom\DefaultIcon"; ValueType: string; ValueData: "{app}\maninegs-gui.exe,0"
Root: HKA; Subkey: "Software\Classes\{#Name}.Dicom\shell\open\command"; ValueType: string; ValueData: """{app}\maninegs-gui.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.toml\OpenWithProgids"; ValueType: string; ValueName: "{#Name}.Workspace"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.dcm\OpenWithProgids"; ValueType: string; ValueName: "{#Name}.Dicom"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.dicom\OpenWithProgids"; ValueType: string; ValueName: "{#Name}.Dicom"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\maninegs-gui.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "{#Name}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\maninegs-gui.exe\shell\open\command"; ValueType: string; ValueData: """{app}\maninegs-gui.exe"" ""%1"""
; Folders: a workspace, or images to import.
Root: HKA; Subkey: "Software\Classes\Directory\shell\{#Name}"; ValueType: string; ValueData: "{#Name}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Directory\shell\{#Name}"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\maninegs-gui.exe,0"
Root: HKA; Subkey: "Software\Classes\Directory\shell\{#Name}\command"; ValueType: string; ValueData: """{app}\maninegs-gui.exe"" ""%1"""

[Run]
Filename: "{app}\maninegs-gui.exe"; Description: "{cm:StartNow}"; Flags: nowait postinstall skipifsilent

; Only the program. Workspaces, settings (%LOCALAPPDATA%\ManiNegs) and the site's file
; (%PROGRAMDATA%\ManiNegs) are named nowhere here, and so they stay.
[UninstallDelete]
Type: filesandordirs; Name: "{app}\_internal"
Type: dirifempty; Name: "{app}"

[Code]
procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  if (Step = usPostUninstall) and not UninstallSilent then
    MsgBox(CustomMessage('DataStay'), mbInformation, MB_OK);
end;
